import { unmarshall } from '../../../functions/store/attributes.ts';
import type { Raw } from '../aws/attribute.ts';
import type { Change } from '../aws/simulated-table.ts';

/** What one commit did to one item, with the two attributes that tell what it is. */
export type Seen = {
  readonly pk: string;
  readonly sk: string;
  readonly entity: string;
  readonly before: Raw | undefined;
  readonly after: Raw | undefined;
};
/** All that was committed together, at a moment (milliseconds since 1970). */
export type Commit = { readonly at: number; readonly items: readonly Seen[] };

/** A rule that is looked at with each commit: what it finds wrong, beginning with its number in the reference. */
export type Rule = (commit: Commit) => Generator<string> | readonly string[];

export const commitOf = (changes: readonly Change[], at: number): Commit => ({
  at,
  items: changes.map(({ key, before, after }) => ({
    ...key,
    entity: (after ?? before)?.['entity']?.S ?? 'nothing',
    before,
    after,
  })),
});

export const plain = (raw: Raw): Record<string, unknown> => unmarshall(raw);
export const numberIn = (raw: Raw | undefined, name: string): number | undefined =>
  raw?.[name]?.N === undefined ? undefined : Number(raw[name].N);
export const textIn = (raw: Raw | undefined, name: string): string | undefined => raw?.[name]?.S;

/** Without the attributes of indexes, which are nobody's data. */
export function withoutIndexes(raw: Raw): Raw {
  const rest = { ...raw };
  for (const name of [
    'unsentPk',
    'unsentSk',
    'duePk',
    'dueSk',
    'listingPk',
    'listingSk',
    'organisationPk',
    'organisationSk',
  ])
    delete rest[name];
  return rest;
}
