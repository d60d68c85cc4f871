import { reportAbuse as contract } from '../../../shared/contracts/community.ts';
import { communityLimits } from '../../../shared/domain/community/limits.ts';
import { reportAbuse as decide } from '../../../shared/domain/community/report-abuse.ts';
import { AbuseReportId } from '../../../shared/domain/ids.ts';
import { remember } from '../../runtime/remember.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { atThread } from '../forum.ts';

export const reportAbuse = route(contract, async (input, call, deps: CommunityDeps) => {
  const { clusterId, threadId, commentId, organisationId, reason, note } = input;
  const { actor } = call;
  const at = deps.now();
  const id = AbuseReportId.parse(deps.newId());
  const { standing, thread } = await atThread({ clusterId, threadId, actor }, deps);
  const comment = commentId === undefined ? undefined : orRefuse(await deps.comments.load(commentId));
  const step = orRefuse(decide(thread, standing, { id, as: organisationId, comment, reason, note, at }));
  orRefuse(await deps.quotas.take(`reports-of-${actor.personId}`, 'day', communityLimits.reportsPerDay, at));
  const view = { reported: true } as const;
  orRefuse(await deps.reports.save(step, { remember: remember(call, contract, view) }));
  return view;
});
