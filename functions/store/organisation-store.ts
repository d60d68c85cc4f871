import type { OrganisationChange } from '../../shared/domain/organisation/change.ts';
import { Organisation } from '../../shared/domain/organisation/organisation.ts';
import { OrganisationId, PersonId } from '../../shared/domain/ids.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { accept, refuse, type Result } from '../../shared/domain/result.ts';
import type { Remember } from './cluster-store.ts';
import { departmentWrites } from './department-store.ts';
import { organisationEvent, putEvent } from './event-item.ts';
import { formerFactsWrite } from './former-facts.ts';
import { handoverWrites } from './handover-items.ts';
import { putAnswer } from './idempotency-store.ts';
import {
  claimKey,
  dueIndex,
  handoverKey,
  listingIndex,
  organisationKey,
  organisationPartition,
  organisationsList,
  representativeIndex,
  representativeKey,
} from './keys.ts';
import { absent, type Item, type Key, type Table, versionIs, type Write } from './table.ts';
import { watchWrites } from './watch-store.ts';

/** Organisations, the numbers they stand for, and who may act for them. */
export class OrganisationStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  async load(id: OrganisationId): Promise<Result<Organisation, Refusal>> {
    const item = await this.table.get(organisationKey(id));
    return item === undefined ? refuse({ kind: 'not-found' }) : accept(Organisation.parse(item));
  }

  /** Those of the organisations that exist: ⌈n/100⌉ requests. */
  async loadMany(ids: readonly OrganisationId[]): Promise<Organisation[]> {
    const items = await this.table.getAll(ids.map(organisationKey));
    return items.flatMap((item) => (item === undefined ? [] : [Organisation.parse(item)]));
  }

  /** The organisations that stand for these numbers, in their order: ⌈n/100⌉ requests twice. */
  async findByNumber(numbers: readonly string[]): Promise<(Organisation | undefined)[]> {
    const claims = await this.table.getAll(numbers.map(claimKey));
    const ids = claims.map((claim) => OrganisationId.safeParse(claim?.['organisationId']).data);
    const known = ids.filter((id) => id !== undefined);
    const items = await this.table.getAll(known.map(organisationKey));
    const byId = new Map(known.map((id, index) => [id, items[index]]));
    return ids.map((id) => {
      const item = id && byId.get(id);
      return item && Organisation.parse(item);
    });
  }

  /** The organisation that a link was made for, whether the link still works or not. */
  async findByHandover(tokenHash: string): Promise<Result<Organisation, Refusal>> {
    const token = await this.table.get(handoverKey(tokenHash));
    const id = OrganisationId.safeParse(token?.['organisationId']).data;
    return id === undefined ? refuse({ kind: 'not-found' }) : this.load(id);
  }

  /** Who may act for an organisation; the index lags, so whoever decides on it checks one of them when writing. */
  async representatives(id: OrganisationId): Promise<PersonId[]> {
    const { items } = await this.table.query({
      index: 'byOrganisation',
      partition: organisationPartition(id),
      sort: { beginsWith: 'REP#' },
      limit: 20,
    });
    return items.map((item) => PersonId.parse(item['personId']));
  }

  /** State, event, claims and representative in one transaction, or nothing. A number stands for one organisation. */
  async save(change: OrganisationChange, remember?: Remember): Promise<Result<Organisation, Refusal>> {
    const { after, writes } = organisationWrites(change);
    const firstClaim = 2;
    const { claims, at } = change;
    const answer = remember ? [putAnswer(remember.request, remember.answer, at)] : [];
    const conflict = await this.table.transact([...writes, ...answer]);
    if (conflict === undefined) return accept(after);
    const taken = conflict.failed.some((index) => index >= firstClaim && index < firstClaim + claims.length);
    return refuse({ kind: taken ? 'already-registered' : 'changed-since-read' });
  }
}

/** What a change of an organisation writes: the organisation, its event, its claims, and what goes with them. */
export function organisationWrites(change: OrganisationChange): { after: Organisation; writes: Write[] } {
  const { before, claims, releases, representative } = change;
  const event = organisationEvent(change);
  const after: Organisation = { ...change.after, lastEventHash: event.hash };
  return {
    after,
    writes: [
      { put: organisationItem(after), when: before ? versionIs(before.version) : absent },
      putEvent(event),
      ...claims.map((number) => claimWrite(number, after.id)),
      ...releases.map((number) => releaseWrite(number, after.id)),
      ...(representative === undefined ? [] : [representativeWrite(representative, after.id)]),
      ...formerFactsWrite(change),
      ...watchWrites(before, after, change.at),
      ...departmentWrites(before, after),
      ...handoverWrites(change),
    ],
  };
}

/** False when the organisation has changed since it was read: for whoever decided something else on what it was. */
export const organisationIs = ({ id, version }: Organisation): Write => ({
  check: organisationKey(id),
  when: versionIs(version),
});

const organisationItem = (organisation: Organisation): Item & Key => ({
  ...organisation,
  ...organisationKey(organisation.id),
  entity: 'organisation',
  ...listingIndex(organisationsList(organisation.status), `${organisation.updatedAt}#${organisation.id}`),
  ...(organisation.status === 'checking' ? dueIndex('organisation', organisation.nextAttemptAt) : {}),
});

const ownOrFree = (id: OrganisationId) => ({
  expression: 'attribute_not_exists(organisationId) OR organisationId = :own',
  values: { ':own': id },
});

const claimWrite = (number: string, id: OrganisationId): Write => ({
  put: { ...claimKey(number), entity: 'claim', version: 1, organisationId: id },
  when: ownOrFree(id),
});

/** The number stays, free for anybody: people's own changes release numbers too, and their API may erase nothing. */
const releaseWrite = (number: string, id: OrganisationId): Write => ({
  put: { ...claimKey(number), entity: 'claim', version: 1 },
  when: ownOrFree(id),
});

const representativeWrite = (person: PersonId, id: OrganisationId): Write => ({
  put: {
    ...representativeKey(person, id),
    entity: 'representative',
    version: 1,
    personId: person,
    organisationId: id,
    ...representativeIndex(id, person),
  },
});
