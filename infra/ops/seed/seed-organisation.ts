import { createHash } from 'node:crypto';
import { factsOf } from '../../../functions/gateways/facts-of.ts';
import { Party } from '../../../functions/gateways/party.ts';
import type { Pseudonym } from '../../../functions/gateways/pseudonym.ts';
import type { OrganisationStore } from '../../../functions/store/organisation-store.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { OrganisationId, PersonId } from '../../../shared/domain/ids.ts';
import { apply } from '../../../shared/domain/organisation/apply.ts';
import { judge } from '../../../shared/domain/organisation/judge.ts';
import type { Organisation } from '../../../shared/domain/organisation/organisation.ts';
import type { RegisterFacts } from '../../../shared/domain/register/facts.ts';
import type { Programme } from '../../../shared/programme/programme.ts';
import { organisationOf } from '../../local/services/register/organisation-of.ts';
import { partyOf } from '../../local/services/register/party.ts';
import type { Applicant } from './city.ts';

/** The same id for the same words: a city that is seeded twice is the same city. */
export function seededId(...words: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(words.join('|')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Who signs in for a seeded organisation. */
export const representativeOf = ({ scenario, serial }: Applicant): Actor => ({
  personId: PersonId.parse(`seed-${scenario}-${serial}`),
  organisations: [OrganisationId.parse(seededId('organisation', scenario, serial))],
  operator: false,
});

/** What the sandbox register would answer about it. */
export function registerFacts(applicant: Applicant, asOf: Date, pseudonym: Pseudonym): RegisterFacts {
  const { data, value: title } = partyOf(organisationOf(applicant));
  return factsOf(Party.parse(data), { asOf, pseudonym, title });
}

type Around = {
  readonly store: OrganisationStore;
  readonly programme: Programme;
  readonly pseudonym: Pseudonym;
  readonly at: Date;
};

/** Applies and is judged, by the product's own decisions. */
export async function seedOrganisation(
  applicant: Applicant,
  { store, programme, pseudonym, at }: Around,
): Promise<Organisation> {
  const by = representativeOf(applicant);
  const [id] = by.organisations;
  if (id === undefined) throw new Error('a representative without an organisation');
  const judgedAt = new Date(at.getTime() + 4000);
  const facts = registerFacts(applicant, judgedAt, pseudonym);
  const applied = apply({ id, identifier: { kind: 'inn', value: facts.inn }, by: by.personId, at });
  if (!applied.ok) throw new Error('nobody refuses an application');
  const checking = await store.save(applied.value);
  if (!checking.ok || checking.value.status !== 'checking') throw new Error('an application was not taken');
  const judged = await store.save(judge(checking.value, facts, programme, judgedAt));
  if (!judged.ok) throw new Error('an organisation was not judged');
  return judged.value;
}
