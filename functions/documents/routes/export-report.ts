import { exportReport as contract } from '../../../shared/contracts/documents.ts';
import { mayReadInside } from '../../../shared/domain/cluster/access.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { DocumentDeps } from '../deps.ts';
import { fileOf } from '../file-of.ts';
import { reportSheet } from '../sheets.ts';

export const exportReport = route(contract, async (input, { actor, language }, deps: DocumentDeps) => {
  const { cluster, members } = orRefuse(await deps.clusters.loadFor(input.clusterId, actor.organisations));
  if (!mayReadInside(cluster, members, actor)) throw new Refused({ kind: 'not-yours' });
  const { judged, filed } = orRefuse(await deps.submissions.loadJudged(input.clusterId, Number(input.submission)));
  const sheet = reportSheet(filed.snapshot, judged.report, judged.hash, { language, at: deps.now() });
  return fileOf(sheet, input.format, deps);
});
