import * as z from 'zod';
import { type ConsentRecord, standingConsent, type Withdrawal } from '../../shared/domain/consent/standing.ts';
import { Instant, type PersonId, Sha256 } from '../../shared/domain/ids.ts';
import { consentKey, givenAgainKey, personKey, withdrawalKey } from './keys.ts';
import { absent, type Table } from './table.ts';

const Given = z.object({ purpose: z.string(), version: z.string(), textHash: Sha256, at: Instant });
const Withdrawn = z.object({ purpose: z.string(), at: Instant });
export type Consents = { readonly given: readonly ConsentRecord[]; readonly withdrawn: readonly Withdrawal[] };

/** What people agreed to and withdrew: appended, never changed. Calls of a day are bounded, so all of it is one page. */
export class ConsentStore {
  private readonly people: Table;

  constructor(people: Table) {
    this.people = people;
  }

  async all(person: PersonId): Promise<Consents> {
    const { pk } = personKey(person);
    const [given, withdrawn] = await Promise.all([
      this.people.queryAll({ partition: pk, sort: { beginsWith: 'CONSENT#' } }),
      this.people.queryAll({ partition: pk, sort: { beginsWith: 'WITHDRAWAL#' } }),
    ]);
    return { given: given.map((item) => Given.parse(item)), withdrawn: withdrawn.map((item) => Withdrawn.parse(item)) };
  }

  /** Nothing, if this very text stands already. */
  async give(personId: PersonId, record: ConsentRecord): Promise<void> {
    const { given, withdrawn } = await this.all(personId);
    if (standingConsent(record.purpose, given, withdrawn)?.version === record.version) return;
    const { purpose, version, at } = record;
    const before = given.some((one) => one.purpose === purpose && one.version === version);
    const key = before ? givenAgainKey(personId, purpose, version, at) : consentKey(personId, purpose, version);
    await this.people.transact([{ put: { ...key, entity: 'consent', personId, ...record }, when: absent }]);
  }

  /** Everything that stands ends with the person's data. */
  async withdrawAll(personId: PersonId, at: string): Promise<void> {
    const { given, withdrawn } = await this.all(personId);
    for (const purpose of new Set(given.map((one) => one.purpose)))
      if (standingConsent(purpose, given, withdrawn) !== undefined) await this.withdraw(personId, purpose, at);
  }

  /** Nothing, if nothing stands. */
  async withdraw(personId: PersonId, purpose: string, at: string): Promise<void> {
    const { given, withdrawn } = await this.all(personId);
    if (standingConsent(purpose, given, withdrawn) === undefined) return;
    const key = withdrawalKey(personId, purpose, at);
    await this.people.transact([{ put: { ...key, entity: 'withdrawal', personId, purpose, at }, when: absent }]);
  }
}
