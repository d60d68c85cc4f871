import { history } from '../history.ts';
import type { Old } from '../platform/platform.ts';
import { kindOf } from '../shrink.ts';
import { planted, type PlantedName } from './planted.ts';
import type { Planted } from './sabotage.ts';

export type Hunt = {
  readonly name: PlantedName;
  /** How many histories it took; `undefined` when none of them showed it. */
  readonly after: number | undefined;
  /** Numbers of the rules that saw it first. */
  readonly by: readonly string[];
  readonly first: string;
};

/** Histories with one planted defect, until one breaks a rule. */
export async function hunt(
  name: PlantedName,
  { seed, most, old }: { readonly seed: string; readonly most: number; readonly old?: Old | undefined },
): Promise<Hunt> {
  const sabotage: Planted = planted[name];
  for (let n = 1; n <= most; n++) {
    const { violations } = await history(`${seed}-${n}`, { sabotage, old });
    const by = [...new Set(violations.map(kindOf))];
    if (by.length > 0) return { name, after: n, by, first: violations[0] ?? '' };
  }
  return { name, after: undefined, by: [], first: '' };
}
