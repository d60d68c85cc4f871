import { MemberFacts } from '../../shared/domain/cluster/member.ts';
import type { SnapshotMember } from '../../shared/domain/cluster/submission.ts';
import type { Inn } from '../../shared/domain/identifiers/inn.ts';
import { memberFacts } from '../../shared/domain/organisation/member-facts.ts';
import { refreshFacts } from '../../shared/domain/organisation/refresh-facts.ts';
import type { RegisterAnswer } from '../../shared/domain/register/facts.ts';
import type { CheckDeps } from './deps.ts';

/**
 * What the register newly said about members becomes their organisations' dated facts. The check is done by then: a
 * failure here is logged and made good by the next answer.
 */
export async function refreshMembers(
  members: readonly SnapshotMember[],
  answers: ReadonlyMap<Inn, RegisterAnswer>,
  { organisations, now, log }: Pick<CheckDeps, 'organisations' | 'now' | 'log'>,
): Promise<void> {
  const changed = members.filter((member) => differs(member, answers.get(member.facts.inn)));
  if (changed.length === 0) return;
  try {
    for (const organisation of await organisations.loadMany(changed.map(({ organisationId }) => organisationId))) {
      const answer = 'facts' in organisation && organisation.facts && answers.get(organisation.facts.inn);
      if (!answer || answer.kind !== 'found') continue;
      const change = refreshFacts(organisation, answer.facts, now());
      const saved = change && (await organisations.save(change));
      if (saved === undefined) continue;
      const { id: organisationId } = organisation;
      if (saved.ok) log('facts-refreshed', { organisationId });
      else log('facts-not-refreshed', { organisationId, reason: saved.refusal.kind });
    }
  } catch (error) {
    log('facts-not-refreshed', {}, error);
  }
}

/** Whether the answer says anything else than the facts that were filed, their date apart. */
function differs({ facts: then }: SnapshotMember, answer: RegisterAnswer | undefined): boolean {
  if (answer?.kind !== 'found') return false;
  const now = memberFacts({ status: then.organisationStatus, facts: answer.facts });
  return MemberFacts.keyof().options.some(
    (field) => field !== 'asOf' && JSON.stringify(now[field]) !== JSON.stringify(then[field]),
  );
}
