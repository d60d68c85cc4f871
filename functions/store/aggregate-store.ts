import type * as z from 'zod';
import type { Aggregate, PlatformEvent } from '../../shared/domain/event.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { accept, refuse, type Result } from '../../shared/domain/result.ts';
import type { Step } from '../../shared/domain/step.ts';
import type { Remember } from './cluster-store.ts';
import { chained, putEvent } from './event-item.ts';
import { putAnswer } from './idempotency-store.ts';
import { aggregateKey } from './keys.ts';
import { absent, type Item, type Table, versionIs, type Write } from './table.ts';

/** What every aggregate has. `version` is the number of its last event and its ETag. */
type Head = { readonly id: string; readonly version: number; readonly lastEventHash: string };

export type AggregateKind<State, Event> = {
  readonly aggregate: Aggregate;
  readonly state: z.ZodType<State>;
  readonly event: z.ZodType<Event>;
  /** Attributes of the indexes under which a state is found, from `keys.ts`. */
  readonly indexes: (state: State) => Item;
};

/** Something else that is written in the same transaction, and what it means when its condition is false. */
export type Along = { readonly write: Write; readonly refusal: Refusal };

type Fact = { readonly type: string; readonly data: object };

/** Things with a state and a history that need no more than that: projects, needs, threads, subscriptions … */
export class AggregateStore<State extends Head, Event extends PlatformEvent> {
  protected readonly table: Table;
  private readonly kind: AggregateKind<State, Event>;

  constructor(table: Table, kind: AggregateKind<State, Event>) {
    this.table = table;
    this.kind = kind;
  }

  async load(id: State['id']): Promise<Result<State, Refusal>> {
    const item = await this.table.get(aggregateKey(this.kind.aggregate, id));
    return item === undefined ? refuse({ kind: 'not-found' }) : accept(this.kind.state.parse(item));
  }

  /** Those that exist: ⌈n/100⌉ requests. */
  async loadMany(ids: readonly State['id'][]): Promise<State[]> {
    const items = await this.table.getAll(ids.map((id) => aggregateKey(this.kind.aggregate, id)));
    return items.flatMap((item) => (item === undefined ? [] : [this.kind.state.parse(item)]));
  }

  /** State, event and whatever goes along, in one transaction, or nothing. */
  async save(
    change: Step<State, Fact>,
    { remember, along = [] }: { readonly remember?: Remember | undefined; readonly along?: readonly Along[] } = {},
  ): Promise<Result<State, Refusal>> {
    const { aggregate, state, event, indexes } = this.kind;
    const happened = event.parse(chained(aggregate, change));
    const after = state.parse({ ...change.after, lastEventHash: happened.hash });
    const own: Write[] = [
      {
        put: { ...after, ...aggregateKey(aggregate, after.id), entity: aggregate, ...indexes(after) },
        when: change.before ? versionIs(change.before.version) : absent,
      },
      putEvent(happened),
      ...(remember ? [putAnswer(remember.request, remember.answer, change.at)] : []),
    ];
    const conflict = await this.table.transact([...own, ...along.map(({ write }) => write)]);
    if (conflict === undefined) return accept(after);
    const raced = conflict.failed.some((index) => index < own.length);
    const beside = along[Math.min(...conflict.failed) - own.length];
    return refuse(raced || beside === undefined ? { kind: 'changed-since-read' } : beside.refusal);
  }
}
