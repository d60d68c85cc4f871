import type { Programme } from '../../programme/programme.ts';
import { isAlive } from '../cluster/access.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { invited } from '../cluster/invite.ts';
import { contactsNow } from '../cluster/contacts.ts';
import type { Member } from '../cluster/member.ts';
import { openMemberships, recount } from '../cluster/member-counts.ts';
import { next } from '../cluster/next.ts';
import type { PersonId } from '../ids.ts';
import type { AdmittedOrganisation, RefusedOrganisation } from '../organisation/organisation.ts';
import type { UsedLetter } from './letter.ts';
import type { LetterChange } from './write-letter.ts';

type Applicant = {
  readonly organisation: AdmittedOrganisation | RefusedOrganisation;
  readonly member?: Member | undefined;
};
type Who = { readonly actor: PersonId | 'system'; readonly at: Date };

/**
 * The organisation of a used letter was admitted: it stands as invited, with what it said it brings, and confirms with
 * one click. Or it was not, or there is no place left: the coordinator is told. The letter was the coordinator's word,
 * so it holds while the application is judged, too.
 */
export function settleLetter(
  cluster: Cluster,
  letter: UsedLetter,
  { organisation, member }: Applicant,
  by: Who,
  programme: Programme,
): LetterChange {
  const { lookAgainAt, ...kept } = letter;
  const settled = (outcome: UsedLetter['outcome']) => ({ ...kept, outcome, version: letter.version + 1 });
  const refusedFor = (outcome: Exclude<UsedLetter['outcome'], 'pending' | 'invited'>): LetterChange => {
    const data = { letter: letter.number, applicant: organisation.id, outcome };
    return { ...next(cluster, cluster, { type: 'letter-settled', data }, by), letter: settled(outcome) };
  };
  if (organisation.status === 'refused') return refusedFor('refused');
  if (!isAlive(cluster)) return refusedFor('cluster-ended');
  if (member !== undefined && ['invited', 'requested', 'confirmed'].includes(member.status))
    return refusedFor('already-in');
  if (openMemberships(cluster.counts) >= programme.limits.members) return refusedFor('cluster-full');
  // A participant may have been invited who turns out to be from another region.
  const role = letter.role === 'partner' ? 'partner' : organisation.status;
  const writer = { personId: letter.writtenBy, organisations: [], operator: false };
  const invitation = invited(
    cluster,
    { organisation, role },
    { message: letter.message, by: writer, at: by.at },
    programme,
  );
  const standing = { ...invitation, contribution: letter.contribution, contacts: contactsNow(member, by.at) };
  const after = { ...cluster, counts: recount(cluster.counts, member, standing) };
  const data = { organisationIds: [organisation.id], letter: letter.number };
  return {
    ...next(cluster, after, { type: 'organisations-invited', data }, by, { members: [standing] }),
    letter: settled('invited'),
  };
}
