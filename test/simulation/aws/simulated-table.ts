import { inBytes, type Raw } from './attribute.ts';
import { condition, type Scope } from './conditions.ts';
import { InvalidExpression } from './tokens.ts';
import { updated } from './updates.ts';

export type Key = { readonly pk: string; readonly sk: string };
export type Change = { readonly key: Key; readonly before: Raw | undefined; readonly after: Raw | undefined };

type Expressions = Pick<Scope, 'names' | 'values'> & { readonly when: string | undefined };
export type Action = Key &
  Expressions &
  (
    | { readonly kind: 'put'; readonly item: Raw }
    | { readonly kind: 'update'; readonly set: string }
    | { readonly kind: 'delete' }
    | { readonly kind: 'check' }
  );

export type QueryAsked = Pick<Scope, 'names' | 'values'> & {
  readonly index: string | undefined;
  readonly keys: string;
  readonly limit: number | undefined;
  readonly forward: boolean;
  readonly after: Raw | undefined;
};

/** Its condition was false, or its update cannot be made on what is there. */
export type Wrong = 'nothing' | 'condition' | 'update';

type Schema = {
  readonly key: { readonly partition: string; readonly sort: string };
  readonly indexes: Readonly<Record<string, { readonly partition: string; readonly sort: string }>>;
};
type Listed = { readonly sort: string; readonly id: string; readonly item: Raw };

export const idOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

/** A table of DynamoDB in memory: conditions, updates, transactions, indexes that follow when they are told to. */
export class SimulatedTable {
  readonly schema: Schema;
  private readonly partitions = new Map<string, Map<string, Raw>>();
  private readonly indexes = new Map<string, Map<string, Map<string, Listed>>>();
  /** Called for everything that is committed together; the indexes change when `follow` is called for each change. */
  private readonly onCommit: (changes: readonly Change[]) => void;

  constructor(schema: Schema, onCommit: (changes: readonly Change[]) => void) {
    this.schema = schema;
    this.onCommit = onCommit;
    for (const name of Object.keys(schema.indexes)) this.indexes.set(name, new Map());
  }

  get({ pk, sk }: Key): Raw | undefined {
    return this.partitions.get(pk)?.get(sk);
  }

  *items(): Generator<Raw> {
    for (const partition of this.partitions.values()) yield* partition.values();
  }

  /** All or nothing. The answer tells of each action what is wrong with it. */
  write(actions: readonly Action[]): { readonly done: boolean; readonly wrong: readonly Wrong[] } {
    const ids = new Set(actions.map(idOf));
    if (ids.size < actions.length) throw new InvalidExpression('two actions on one item');
    const changes: Change[] = [];
    const wrong = actions.map((action): Wrong => {
      const { when, names, values, kind, pk, sk } = action;
      const before = this.get(action);
      if (when !== undefined && !condition(when)({ item: before, names, values })) return 'condition';
      if (kind === 'check') return 'nothing';
      try {
        changes.push({ key: { pk, sk }, before, after: this.after(action, before) });
        return 'nothing';
      } catch (error) {
        if (error instanceof InvalidExpression) return 'update';
        throw error;
      }
    });
    if (wrong.some((what) => what !== 'nothing')) return { done: false, wrong };
    for (const change of changes) this.set(change);
    this.onCommit(changes);
    return { done: true, wrong };
  }

  query({ index, keys, names, values, limit = 100_000, forward, after }: QueryAsked) {
    const [, partitionName = '', placeholder = ''] = /^(#?\w+)\s*=\s*(:\w+)/.exec(keys) ?? [];
    const { partition, sort } = index === undefined ? this.schema.key : this.indexSchema(index);
    if ((names?.[partitionName] ?? partitionName) !== partition) throw new InvalidExpression('not the partition key');
    const wanted = values?.[placeholder]?.S ?? '';
    const test = condition(keys);
    const matching = this.listed(index, wanted, sort).filter(({ item }) => test({ item, names, values }));
    const inOrder = matching.toSorted((one, other) => {
      const order = inBytes(one.sort, other.sort) || inBytes(one.id, other.id);
      return forward ? order : -order;
    });
    const start = after === undefined ? 0 : this.positionAfter(inOrder, after, sort, forward);
    const page = inOrder.slice(start, start + limit);
    const last = page.at(-1)?.item;
    const more = page.length === limit && last !== undefined;
    return {
      items: page.map(({ item }) => item),
      next: more ? keysOf(last, ['pk', 'sk', partition, sort]) : undefined,
    };
  }

  /** The indexes take over one change, as they do some time after it was committed. */
  follow({ key, before, after }: Change): void {
    for (const [name, { partition, sort }] of Object.entries(this.schema.indexes)) {
      const index = this.indexes.get(name);
      const [from, to] = [before?.[partition]?.S, after?.[partition]?.S];
      if (index === undefined) continue;
      if (from !== undefined) index.get(from)?.delete(idOf(key));
      const order = after?.[sort]?.S;
      if (to === undefined || order === undefined || after === undefined) continue;
      const entries = index.get(to) ?? new Map<string, Listed>();
      index.set(to, entries.set(idOf(key), { sort: order, id: idOf(key), item: after }));
    }
  }

  /** The first place of a partition of an index. */
  first(index: string, partition: string): string | undefined {
    let first: string | undefined;
    for (const { sort } of this.indexes.get(index)?.get(partition)?.values() ?? [])
      if (first === undefined || sort < first) first = sort;
    return first;
  }

  private listed(index: string | undefined, partition: string, sort: string): Listed[] {
    if (index !== undefined) return [...(this.indexes.get(index)?.get(partition)?.values() ?? [])];
    const items = [...(this.partitions.get(partition)?.values() ?? [])];
    return items.map((item) => ({ sort: item[sort]?.S ?? '', id: item[sort]?.S ?? '', item }));
  }

  private positionAfter(listed: readonly Listed[], after: Raw, sort: string, forward: boolean): number {
    const place = { sort: after[sort]?.S ?? '', id: idOf({ pk: after['pk']?.S ?? '', sk: after['sk']?.S ?? '' }) };
    const isAfter = (one: Listed) => {
      const order = inBytes(one.sort, place.sort) || (one.id === one.sort ? 0 : inBytes(one.id, place.id));
      return forward ? order > 0 : order < 0;
    };
    const position = listed.findIndex(isAfter);
    return position < 0 ? listed.length : position;
  }

  private indexSchema(index: string) {
    const schema = this.schema.indexes[index];
    if (schema === undefined) throw new InvalidExpression(`no index ${index}`);
    return schema;
  }

  private after(action: Action, before: Raw | undefined): Raw | undefined {
    if (action.kind === 'put') return this.valid(action.item);
    if (action.kind !== 'update') return undefined;
    const { pk, sk, names, values, set } = action;
    const item = before ?? { pk: { S: pk }, sk: { S: sk } };
    return this.valid(updated(set, { item, names, values }));
  }

  /** Keys of the table and of its indexes are strings with something in them. */
  private valid(item: Raw): Raw {
    for (const { partition, sort } of [this.schema.key, ...Object.values(this.schema.indexes)])
      for (const name of [partition, sort]) {
        const value = item[name];
        if (value !== undefined && (value.S === undefined || value.S === ''))
          throw new InvalidExpression(`${name} is a key and must be a string`);
      }
    return item;
  }

  private set({ key, after }: Change): void {
    const partition = this.partitions.get(key.pk) ?? new Map<string, Raw>();
    this.partitions.set(key.pk, partition);
    if (after === undefined) partition.delete(key.sk);
    else partition.set(key.sk, after);
  }
}

const keysOf = (item: Raw, names: readonly string[]): Raw =>
  Object.fromEntries(names.flatMap((name) => (item[name] === undefined ? [] : [[name, item[name]]])));
