import type { Programme } from '../../programme/programme.ts';
import { type Actor, represents } from '../actor.ts';
import { isAlive } from '../cluster/access.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { Contribution, Member } from '../cluster/member.ts';
import { next } from '../cluster/next.ts';
import type { OrganisationId } from '../ids.ts';
import { apply } from '../organisation/apply.ts';
import type { OrganisationChange } from '../organisation/change.ts';
import { isAdmitted, type Organisation } from '../organisation/organisation.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Letter, UsedLetter } from './letter.ts';
import { settleLetter } from './settle-letter.ts';
import type { LetterChange } from './write-letter.ts';

type Acceptance = {
  readonly contribution: Contribution;
  /** Of the organisation, should there be none yet. */
  readonly id: OrganisationId;
  readonly by: Actor;
  readonly at: Date;
};
type Found = { readonly organisation?: Organisation | undefined; readonly member?: Member | undefined };
export type LetterAccepted = {
  readonly change: LetterChange;
  readonly organisationId: OrganisationId;
  /** Its application for participation, if it is new here. */
  readonly application?: OrganisationChange;
};

/** Whoever holds the letter applies for the organisation that it names; the letter is used up by it. */
export function acceptLetter(
  cluster: Cluster,
  letter: Letter,
  { organisation, member }: Found,
  { contribution, id, by, at }: Acceptance,
  programme: Programme,
): Result<LetterAccepted, Refusal> {
  if (letter.status !== 'sent') return refuse({ kind: 'wrong-status', status: letter.status });
  if (Date.parse(letter.expiresAt) <= at.getTime()) return refuse({ kind: 'invitation-expired' });
  if (!isAlive(cluster)) return refuse({ kind: 'wrong-status', status: cluster.status });
  if (organisation !== undefined && !represents(by, organisation.id)) return refuse({ kind: 'already-registered' });

  const organisationId = organisation?.id ?? id;
  const used: UsedLetter = {
    ...letter,
    status: 'used',
    usedAt: at.toISOString(),
    usedBy: by.personId,
    organisationId,
    contribution,
    outcome: 'pending',
    // The register needs a moment.
    lookAgainAt: new Date(at.getTime() + 5000).toISOString(),
  };
  const who = { actor: by.personId, at };
  // Its own organisation was admitted in the meantime: nothing is left to wait for.
  if (organisation !== undefined && isAdmitted(organisation))
    return accept({ change: settleLetter(cluster, used, { organisation, member }, who, programme), organisationId });
  const fact = { type: 'letter-accepted', data: { letter: letter.number, applicant: organisationId } } as const;
  const change = { ...next(cluster, cluster, fact, who), letter: { ...used, version: letter.version + 1 } };
  if (organisation !== undefined) return accept({ change, organisationId });
  const application = apply({ id, identifier: { kind: 'inn', value: letter.inn }, by: by.personId, at });
  return application.ok ? accept({ change, organisationId, application: application.value }) : application;
}
