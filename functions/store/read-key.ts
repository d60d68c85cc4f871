import { Aggregate } from '../../shared/domain/event.ts';
import { aggregatePartition } from './keys.ts';

export type Named = { readonly aggregate: Aggregate; readonly id: string };

/** The aggregate in whose partition something lies; `undefined` for what belongs to no aggregate by its place. */
export function aggregateAt(pk: string): Named | undefined {
  const [prefix = '', id] = pk.split('#');
  if (id === undefined) return undefined;
  const aggregate = Aggregate.options.find((one) => aggregatePartition(one, '') === `${prefix}#`);
  return aggregate && { aggregate, id };
}

const counter = /^QUOTA#([a-z]+)-(?:by|of)-([0-9a-f-]{36})#(?:undecided|ever|open)$/;

/** What a counter counts that never expires, and whose; `undefined` for one that counts a day or a minute. */
export function counterAt(pk: string): { readonly what: string; readonly id: string } | undefined {
  const [, what, id] = counter.exec(pk) ?? [];
  return what === undefined || id === undefined ? undefined : { what, id };
}
