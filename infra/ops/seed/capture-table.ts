import { DynamoDb } from '../../../functions/aws/dynamo-db.ts';
import {
  type Conflict,
  type Item,
  type Key,
  type Page,
  type QueryOptions,
  Table,
  type Write,
} from '../../../functions/store/table.ts';

const nowhere = new DynamoDb({
  region: 'nowhere',
  credentials: () => Promise.reject(new Error('what is captured asks nobody')),
});

/**
 * What the stores would write, kept in memory: a seeded city goes through the product's own decisions and stores, and
 * only its last state of each item is written. One after the other, so that no condition can be false.
 */
export class CaptureTable extends Table {
  private readonly partitions = new Map<string, Map<string, Item & Key>>();

  constructor() {
    super(nowhere, 'captured');
  }

  override async get({ pk, sk }: Key): Promise<Item | undefined> {
    return this.partitions.get(pk)?.get(sk);
  }

  override async getAll(keys: readonly Key[]): Promise<(Item | undefined)[]> {
    return Promise.all(keys.map((key) => this.get(key)));
  }

  /** Of a partition of the table itself; indexes are not kept. */
  override async query({ partition, sort, index }: QueryOptions): Promise<Page> {
    if (index !== undefined) throw new Error(`a seed does not read the index ${index}`);
    const items = [...(this.partitions.get(partition)?.values() ?? [])];
    const wanted = items.filter(({ sk }) => {
      if (sort === undefined) return true;
      return 'beginsWith' in sort ? sk.startsWith(sort.beginsWith) : sk >= sort.between[0] && sk <= sort.between[1];
    });
    return { items: wanted.toSorted((one, other) => (one.sk < other.sk ? -1 : 1)), next: undefined };
  }

  override async transact(writes: readonly Write[]): Promise<Conflict | undefined> {
    for (const write of writes)
      if ('put' in write) this.put(write.put);
      else if ('delete' in write) this.partitions.get(write.delete.pk)?.delete(write.delete.sk);
    return undefined;
  }

  /** Everything that was kept, and forgets it. Events count as handed on: nobody is told of a made-up past. */
  take(): (Item & Key)[] {
    const items = [...this.partitions.values()].flatMap((partition) => [...partition.values()]);
    this.partitions.clear();
    return items.map(({ unsentPk, unsentSk, ...item }) => item);
  }

  private put(item: Item & Key): void {
    const partition = this.partitions.get(item.pk) ?? new Map<string, Item & Key>();
    this.partitions.set(item.pk, partition.set(item.sk, item));
  }
}
