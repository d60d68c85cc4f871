import type { Result } from '../../shared/domain/result.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Contribution } from '../../shared/domain/cluster/member.ts';
import type { ClusterId, OrganisationId } from '../../shared/domain/ids.ts';
import { acceptLetter } from '../../shared/domain/letter/accept-letter.ts';
import { programmeOf } from '../../shared/programme/programmes.ts';
import { orRefuse, Refused } from '../runtime/refused.ts';
import type { Call } from '../runtime/route.ts';
import type { Remember } from '../store/cluster-store.ts';
import { organisationIs, organisationWrites } from '../store/organisation-store.ts';
import type { MemberDeps } from './deps.ts';

type Use = {
  readonly clusterId: ClusterId;
  readonly number: number;
  readonly contribution: Contribution;
  readonly id: OrganisationId;
};
export type Answer = {
  readonly clusterId: ClusterId;
  readonly organisationId: OrganisationId;
  readonly outcome: 'pending' | 'invited';
};

/** Two things change in one transaction, each with its event: the letter is used up, and its organisation applies. */
export async function useLetter(
  { clusterId, number, contribution, id }: Use,
  { actor }: Call,
  deps: MemberDeps,
  remembered: (answer: Answer) => Remember | undefined,
): Promise<Result<Answer, Refusal>> {
  // The cluster first: whoever else uses this letter changes the version that the save depends on.
  const cluster = orRefuse(await deps.clusters.load(clusterId));
  const letter = await deps.letters.find(clusterId, number);
  if (letter === undefined) throw new Refused({ kind: 'not-found' });
  const [organisation] = await deps.organisations.findByNumber([letter.inn]);
  const [member] = await deps.clusters.members(clusterId, organisation === undefined ? [] : [organisation.id]);
  const acceptance = { contribution, id, by: actor, at: deps.now() };
  const programme = programmeOf(cluster.programme.id, cluster.programme.version);
  const accepted = orRefuse(acceptLetter(cluster, letter, { organisation, member }, acceptance, programme));
  const { change, application, organisationId } = accepted;
  const answer: Answer = { clusterId, organisationId, outcome: change.members.length > 0 ? 'invited' : 'pending' };
  const applied = application === undefined ? [] : organisationWrites(application).writes;
  // Not admitted in the moment between: the clock would never look at it.
  const also = organisation === undefined ? applied : [organisationIs(organisation)];
  const saved = await deps.clusters.save(change, remembered(answer), also);
  return saved.ok ? { ok: true, value: answer } : saved;
}
