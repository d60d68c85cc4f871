import { type DueErasure, Erasure, isDue, type OpenErasure } from '../../shared/domain/consent/erasure.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { accessPartition, dueIndex, duePartition, erasureKey, inboxPartition, readerPartition } from './keys.ts';
import type { Item, Table } from './table.ts';

const perRequest = 50;
/** So long nobody else takes up what one has begun. */
const leaseMilliseconds = 120_000;
/** Longer than a message is worked on by a function that had seen the person before they left. */
const afterwardsMilliseconds = 15 * 60_000;

/** Who asked to be forgotten, what the main table holds of them under their own keys, and how it goes. */
export class ErasureStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  async find(person: PersonId): Promise<Erasure | undefined> {
    const item = await this.table.get(erasureKey(person));
    return item && Erasure.parse(item);
  }

  /** The one that is under way already, or a new one. */
  async open(personId: PersonId, language: 'ru' | 'en', at: Date): Promise<Erasure> {
    const now = at.toISOString();
    const erasure = {
      personId,
      language,
      requestedAt: now,
      removed: 0,
      status: 'requested',
      nextAttemptAt: now,
    } as const;
    const item = { ...erasureKey(personId), entity: 'erasure', version: 1, ...erasure, ...dueIndex('erasure', now) };
    const when = {
      expression: 'attribute_not_exists(pk) OR #status = :done',
      names: { '#status': 'status' },
      values: { ':done': 'done' },
    };
    const conflict = await this.table.transact([{ put: item, when }]);
    return conflict?.items[0] === undefined ? erasure : Erasure.parse(conflict.items[0]);
  }

  /** Whose turn it is, the longest waiting first. */
  async due(at: Date, limit: number): Promise<DueErasure[]> {
    const { items } = await this.table.query({
      index: 'due',
      partition: duePartition('erasure'),
      sort: { between: ['0', at.toISOString()] },
      limit,
    });
    const found = items.map((item) => Erasure.safeParse(item).data);
    return found.filter((erasure) => erasure !== undefined).filter(isDue);
  }

  /** Its next state, unless somebody else has taken it up: then `undefined`. Its next turn is after a while. */
  async step(seen: OpenErasure, status: OpenErasure['status'], removed: number, at: Date) {
    const next = new Date(at.getTime() + leaseMilliseconds).toISOString();
    const set = 'SET #status = :status, removed = removed + :removed, nextAttemptAt = :next, dueSk = :next';
    const values = { ':status': status, ':removed': removed, ':next': next };
    return this.change(seen, set, values);
  }

  async finish(seen: OpenErasure, removed: number, at: Date) {
    const next = new Date(at.getTime() + afterwardsMilliseconds).toISOString();
    const set =
      'SET #status = :status, removed = removed + :removed, doneAt = :at, nextAttemptAt = :next, dueSk = :next';
    return this.change(seen, set, { ':status': 'done', ':removed': removed, ':at': at.toISOString(), ':next': next });
  }

  /** It was looked once more: nothing can come any more. */
  async close(seen: DueErasure, removed: number) {
    const set = 'SET #status = :status, removed = removed + :removed REMOVE duePk, dueSk, nextAttemptAt';
    return this.change(seen, set, { ':status': 'done', ':removed': removed });
  }

  /** Of these people those who asked to be forgotten, and when; ⌈n/100⌉ requests. */
  async amongst(people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Erasure>> {
    const items = await this.table.getAll(people.map((person) => erasureKey(person)));
    const found = items.flatMap((item) => (item === undefined ? [] : [Erasure.parse(item)]));
    return new Map(found.map((erasure) => [erasure.personId, erasure]));
  }

  /** Inbox, e-mails, settings, reading positions and roles: fifty at a time, until nothing is left or time is up. */
  async removeAll(person: PersonId, mayGoOn: () => boolean): Promise<{ removed: number; complete: boolean }> {
    let removed = 0;
    for (const partition of [inboxPartition(person), readerPartition(person), accessPartition(person)])
      for (;;) {
        const { items } = await this.table.query({ partition, limit: perRequest });
        if (items.length === 0) break;
        await this.table.transact(items.map((item) => ({ delete: keyOf(item) })));
        removed += items.length;
        if (!mayGoOn()) return { removed, complete: false };
      }
    return { removed, complete: true };
  }

  private async change({ personId, nextAttemptAt }: DueErasure, set: string, values: Item) {
    const item = await this.table.update({
      update: erasureKey(personId),
      set,
      values,
      names: { '#status': 'status' },
      when: { expression: 'nextAttemptAt = :seen', values: { ':seen': nextAttemptAt } },
    });
    return item && Erasure.parse(item);
  }
}

const keyOf = ({ pk, sk }: Item) => ({ pk: String(pk), sk: String(sk) });
