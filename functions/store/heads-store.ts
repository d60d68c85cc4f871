import * as z from 'zod';
import { type Chunk, chunksOf, DayHead, headHash, leafOf, leavesPerChunk } from '../../shared/domain/proof/day-head.ts';
import { leafHash, pathOf, type ProofStep, rootOf } from '../../shared/domain/proof/merkle.ts';
import { sha256 } from './hashing.ts';
import { headKey, headsPartition, leavesChunkKey, leavesKey } from './keys.ts';
import type { Paging, Page } from './list-store.ts';
import { absent, type Table, type Write } from './table.ts';

const Cut = z.object({ chunks: z.array(z.object({ first: z.string(), root: z.string() })) });
const Leaves = z.object({ leaves: z.array(z.string()) });

export type Position = { readonly aggregateId: string; readonly seq: number };
export type Proof = { readonly leaf: string; readonly path: readonly ProofStep[]; readonly head: DayHead };
export type NewHead = { readonly head: DayHead; readonly write: Write };

/** What was published of each day, and what proves that an event was part of it. */
export class HeadsStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  async load(day: string): Promise<DayHead | undefined> {
    const item = await this.table.get(headKey(day));
    return item && DayHead.parse(shown(item));
  }

  /** Newest first. */
  async list({ limit, after }: Paging): Promise<Page<DayHead>> {
    const options = { partition: headsPartition, newestFirst: true, consistent: false } as const;
    const { items, next } = await this.table.query({ ...options, limit, after });
    return { items: items.map((item) => DayHead.parse(shown(item))), next };
  }

  /** Keeps the leaves, which are found by their root, and gives the write that publishes the head. */
  async prepare(of: Pick<DayHead, 'day' | 'previous' | 'closedAt'>, leaves: Iterable<string>): Promise<NewHead> {
    const chunks = chunksOf(leaves, sha256);
    const root = rootOf(
      chunks.map((chunk) => chunk.root),
      sha256,
    );
    const count = chunks.reduce((sum, chunk) => sum + chunk.leaves.length, 0);
    for (const [index, chunk] of chunks.entries()) await this.keep(root, index, chunk);
    const cut = chunks.map(({ first, root: own }) => ({ first, root: own }));
    await this.table.transact([{ put: { ...leavesKey(root), entity: 'leaves', chunks: cut } }]);
    const { day, previous, closedAt } = of;
    const head = { day, previous, root, count, head: headHash({ day, previous, root, count }, sha256), closedAt };
    return { head, write: { put: { ...headKey(day), entity: 'head', version: 1, ...head }, when: absent } };
  }

  /** The way from an event to the head of a day; `undefined` when it is not part of that day. Three requests. */
  async proof(day: string, event: Position & { readonly hash: string }): Promise<Proof | undefined> {
    const head = await this.load(day);
    if (head === undefined) return undefined;
    const cut = Cut.parse(await this.table.get(leavesKey(head.root)));
    const leaf = leafOf(event, sha256);
    const index = cut.chunks.findLastIndex(({ first }) => first <= leaf);
    if (index === -1) return undefined;
    const { leaves } = Leaves.parse(await this.table.get(leavesChunkKey(head.root, index)));
    const at = leaves.indexOf(leaf);
    if (at === -1) return undefined;
    const within = pathOf(
      leaves.map((one) => leafHash(one, sha256)),
      at,
      sha256,
    );
    const above = pathOf(
      cut.chunks.map(({ root }) => root),
      index,
      sha256,
    );
    return { leaf, path: [...within, ...above], head };
  }

  /** All leaves of a day. */
  async leavesOf({ root, count }: Pick<DayHead, 'root' | 'count'>): Promise<string[]> {
    const all: string[] = [];
    for (let chunk = 0; chunk * leavesPerChunk < count; chunk++)
      all.push(...Leaves.parse(await this.table.get(leavesChunkKey(root, chunk))).leaves);
    return all;
  }

  /** All leaves of these days; a day without a head has none. */
  async leavesIn(days: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await Promise.all(
      days.map(async (day) => {
        const head = await this.load(day);
        return head === undefined ? [] : this.leavesOf(head);
      }),
    );
    return new Set(found.flat());
  }

  private async keep(root: string, index: number, { leaves }: Chunk): Promise<void> {
    await this.table.transact([{ put: { ...leavesChunkKey(root, index), entity: 'leaves', leaves: [...leaves] } }]);
  }
}

const shown = ({ day, previous, root, count, head, closedAt }: Record<string, unknown>) => ({
  day,
  previous,
  root,
  count,
  head,
  closedAt,
});
