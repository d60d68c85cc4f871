import { hashOf } from '../../functions/store/hashing.ts';
import { EventRow } from '../../shared/contracts/open-data.ts';
import { chainFault, type ChainLine, isSealed } from '../../shared/domain/proof/chain.ts';

export type TimelineFault = {
  readonly line: number;
  readonly aggregateId: string;
  readonly seq: number;
  readonly what: string;
};
export type TimelineCheck = {
  readonly events: number;
  readonly chains: ReadonlyMap<string, string>;
  readonly faults: readonly TimelineFault[];
};

/** Checks downloaded events, a line each: every chain from its first event on. The first fault of each chain is told. */
export async function checkTimeline(lines: AsyncIterable<string>): Promise<TimelineCheck> {
  const last = new Map<string, ChainLine>();
  const faults = new Map<string, TimelineFault>();
  let number = 0;
  let events = 0;
  for await (const text of lines) {
    number++;
    if (text === '') continue;
    events++;
    const row = rowOf(text);
    if (row === undefined) {
      faults.set(`line ${number}`, { line: number, aggregateId: '?', seq: 0, what: 'unreadable' });
      continue;
    }
    const { aggregateId, seq } = row;
    const what = chainFault(last.get(aggregateId), row, hashOf);
    if (what !== undefined && !faults.has(aggregateId))
      faults.set(aggregateId, { line: number, aggregateId, seq, what });
    last.set(aggregateId, row);
  }
  const chains = new Map([...last].map(([id, { hash }]) => [id, hash]));
  return { events, chains, faults: [...faults.values()] };
}

function rowOf(text: string): (ChainLine & { readonly aggregateId: string }) | undefined {
  try {
    const row = EventRow.parse(JSON.parse(text));
    if (isSealed(row)) return row;
    const { aggregate, ...link } = row;
    return link;
  } catch {
    return undefined;
  }
}
