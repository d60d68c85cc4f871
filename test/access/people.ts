import { representativeIndex, representativeKey } from '../../functions/store/keys.ts';
import type { Write } from '../../functions/store/table.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { organisationId, personId } from '../builders/ids.ts';
import { confirmed, ended, founder, invited, requested } from '../builders/member.ts';
import { cityDepartment } from '../builders/city-request.ts';
import { participant, partner } from '../builders/organisation.ts';
import { SuspendedOrganisation } from '../../shared/domain/organisation/organisation.ts';
import { instant } from '../builders/ids.ts';

/**
 * Everybody who can stand before a route, by what they are to cluster 1 and organisation 12; each represents the
 * organisation of the same number. `undefined`: has not signed in.
 */
export const people = {
  nobody: undefined,
  newcomer: 999,
  stranger: 10,
  former: 8,
  invited: 4,
  requested: 6,
  partner: 7,
  member: 3,
  lead: 2,
  coordinator: 1,
  suspended: 11,
  investor: 9,
  department: 5,
  'department-colleague': 15,
  owner: 12,
  operator: 900,
  'operator-colleague': 901,
  'conflicted-operator': 902,
} as const satisfies Readonly<Record<string, number | undefined>>;
export type Who = keyof typeof people;
export const everybody = Object.keys(people).filter((who): who is Who => who in people);

/** The organisation as which somebody acts; one of their own, or what they would say in its place. */
const actsAs: Readonly<Partial<Record<Who, number>>> = {
  'department-colleague': 5,
  'conflicted-operator': 3,
  nobody: 12,
  newcomer: 12,
  operator: 12,
  'operator-colleague': 12,
};
export const organisationOf = (who: Who) => organisationId(actsAs[who] ?? people[who]);
export const personOf = (who: Who): PersonId | undefined =>
  people[who] === undefined ? undefined : personId(people[who]);

/** Organisation 11 takes no part for the time being, and is still a member. */
const suspendedOrganisation = SuspendedOrganisation.parse({
  ...participant(11),
  status: 'suspended',
  admittedAs: 'participant',
  measure: { by: personId(900), at: instant(), reason: 'Проверяем' },
});

export const organisations = [
  ...[1, 2, 3, 4, 6, 8, 10].map((n) => participant(n)),
  cityDepartment(5),
  partner(7),
  participant(9, { capacities: ['investor'] }),
  suspendedOrganisation,
];

/** Who is what in cluster 1. */
export const members = [
  founder(),
  confirmed(2),
  confirmed(3),
  confirmed(11),
  confirmed(7, { role: 'partner' }),
  invited(4),
  requested(6),
  ended(8),
];

/** Besides the person who applied for an organisation, these act for it. */
export const moreRepresentatives: readonly Write[] = [
  [15, 5],
  [902, 3],
  // For the one that takes part this person may speak, and not for the one that was only asked.
  [902, 4],
  [902, 12],
].map(([person, organisation]) => ({
  put: {
    ...representativeKey(personId(person), organisationId(organisation)),
    personId: personId(person),
    organisationId: organisationId(organisation),
    entity: 'representative',
    ...representativeIndex(organisationId(organisation), personId(person)),
  },
}));
