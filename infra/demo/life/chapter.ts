import type { Found } from '../platform-at.ts';
import type { Played } from '../play.ts';
import type { Player, Scene } from '../scene.ts';

/** A registered cluster and the people who live in it. */
export type Life = {
  readonly scene: Scene;
  readonly played: Played;
  readonly found: Found;
  readonly founder: Player;
  /** Confirmed members besides the founder. */
  readonly members: readonly Player[];
};

/** Something that a cluster does after it exists: what was done and seen, in one line; throws when it went wrong. */
export type Chapter = { readonly name: string; readonly run: (life: Life) => Promise<string> };

export function expectThat(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

export function theFirst<Item>(items: readonly Item[], what: string): Item {
  const [first] = items;
  if (first === undefined) throw new Error(`there is no ${what}`);
  return first;
}
