import { endpointOf } from '../fakes/api-world.ts';
import { ask, routeOf } from './ask.ts';
import { clusterScenes } from './cluster-scenes.ts';
import { matchingScenes } from './matching-scenes.ts';
import { otherScenes } from './other-scenes.ts';
import { everybody, type Who } from './people.ts';
import { expected, readPolicy, type Rule } from './policy.ts';
import type { Scene } from './scene.ts';
import { worldIn } from './world.ts';

export const scenes: readonly Scene[] = [...clusterScenes, ...matchingScenes, ...otherScenes];
export const policy = readPolicy('docs/access.md');

/** Says that nothing about the person or the time stands in the way; something else is missing. */
const beyond = new Set(['not-ready', 'search-unavailable', 'sign-in-unavailable', 'foreign-page']);

export type Cell = { readonly called: string; readonly who: Who; readonly scene: Scene; readonly wanted: string };

/** The cells of one scene: every route about it, and everybody. */
export function* cellsOf(scene: Scene, rules: readonly Rule[] = policy): Generator<Cell> {
  const about = rules.filter(({ kind }) => kind === scene.kind);
  for (const called of new Set(about.map(({ route }) => route))) {
    const name = routeOf(called);
    if (name === undefined) throw new Error(`docs/access.md names a route that is none: ${called}`);
    const { audience } = endpointOf(name);
    const own = about.filter(({ route }) => route === called);
    for (const who of everybody) yield { called, who, scene, wanted: expected(own, audience, who, scene) };
  }
}

/** What somebody hears, in the policy's words. */
export async function heard(world: Awaited<ReturnType<typeof worldIn>>, { called, who, scene }: Cell): Promise<string> {
  const name = routeOf(called);
  if (name === undefined) return 'no such route';
  const answer = await world.outcome(name, ask(called, name, who, scene));
  return beyond.has(answer) ? 'yes' : answer;
}
