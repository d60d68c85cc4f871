import * as z from 'zod';
import { Instant, PersonId, Sha256 } from '../../shared/domain/ids.ts';
import { consentKey, givenAgainKey, personKey } from './keys.ts';
import { absent, type Table } from './table.ts';

const Profile = z.object({
  personId: PersonId,
  name: z.string().max(200).optional(),
  email: z.string().max(254).optional(),
  language: z.enum(['ru', 'en']),
  updatedAt: Instant,
});
/** What we know of a person: kept apart from everything else (152-FZ), read only to greet and to write to them. */
export type Profile = z.infer<typeof Profile>;
/** With whether the person chose these values here: what a token says later does not replace a choice. */
const StoredProfile = Profile.extend({ ownChoice: z.boolean() });

const Consent = z.object({
  personId: PersonId,
  purpose: z.string().regex(/^[\w-]{1,40}$/),
  /** Of the text that was shown. */
  version: z.string().regex(/^[\w.-]{1,20}$/),
  textHash: Sha256,
  at: Instant,
});
export type Consent = z.infer<typeof Consent>;

/** The verified claims of a token, as far as they are about contact. */
export type Claims = {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly language: 'ru' | 'en';
};

/** People. The only place that knows names and addresses. */
export class PeopleStore {
  private readonly people: Table;

  constructor(people: Table) {
    this.people = people;
  }

  async get(person: PersonId): Promise<Profile | undefined> {
    const item = await this.people.get(personKey(person));
    return item && Profile.parse(item);
  }

  async getMany(persons: readonly PersonId[]): Promise<(Profile | undefined)[]> {
    const items = await this.people.getAll(persons.map((person) => personKey(person)));
    return items.map((item) => item && Profile.parse(item));
  }

  /** Keeps what the token says, unless the person chose otherwise here. One request when nothing is new. */
  async ensure(personId: PersonId, { name, email, language }: Claims, now: Date): Promise<Profile> {
    const item = await this.people.get(personKey(personId));
    const known = item && StoredProfile.parse(item);
    if (known !== undefined && (known.ownChoice || (same(known.name, name) && same(known.email, email)))) return known;
    const profile: Profile = {
      personId,
      name: name ?? known?.name,
      email: email ?? known?.email,
      language: known?.language ?? language,
      updatedAt: now.toISOString(),
    };
    const conflict = await this.people.transact([
      {
        put: itemOf(profile, false),
        when: { expression: 'attribute_not_exists(pk) OR ownChoice = :no', values: { ':no': false } },
      },
    ]);
    // Chosen in this very moment: the choice stands.
    return conflict?.items[0] === undefined ? profile : Profile.parse(conflict.items[0]);
  }

  /** What the person chose; the last choice stands. */
  async put(chosen: Omit<Profile, 'updatedAt'>, now: Date): Promise<Profile> {
    const profile = Profile.parse({ ...chosen, updatedAt: now.toISOString() });
    await this.people.transact([{ put: itemOf(profile, true) }]);
    return profile;
  }

  /**
   * Nothing but the language is left, and no token brings the rest back: only the person can, by choosing anew. That it
   * was erased, and when, is kept.
   */
  async forget(
    personId: PersonId,
    language: 'ru' | 'en',
    now: Date,
    why: 'withdrawn' | 'erased' = 'withdrawn',
  ): Promise<void> {
    const nothing = { personId, language, updatedAt: now.toISOString() };
    await this.people.transact([{ put: { ...itemOf(nothing, true), forgotten: why } }]);
  }

  /** Appended, never changed: a text that was agreed to twice has two records. */
  async recordConsent(given: z.input<typeof Consent>): Promise<void> {
    const consent = Consent.parse(given);
    const { personId, purpose, version, at } = consent;
    const item = { entity: 'consent', ...consent };
    const first = { put: { ...consentKey(personId, purpose, version), ...item }, when: absent };
    const again = { put: { ...givenAgainKey(personId, purpose, version, at), ...item }, when: absent };
    // Once more, after it may have been withdrawn: a record of its own.
    if ((await this.people.transact([first])) !== undefined) await this.people.transact([again]);
  }

  async consents(person: PersonId): Promise<Consent[]> {
    const { pk } = personKey(person);
    const items = await this.people.queryAll({ partition: pk, sort: { beginsWith: 'CONSENT#' } });
    return items.map((item) => Consent.parse(item));
  }
}

/** A token without the claim says nothing about it. */
const same = (known: string | undefined, claimed: string | undefined): boolean =>
  claimed === undefined || known === claimed;

const itemOf = (profile: Profile, ownChoice: boolean) => ({
  ...personKey(profile.personId),
  entity: 'person',
  version: 1,
  ...StoredProfile.parse({ ...profile, ownChoice }),
});
