import type { Found } from '../platform-at.ts';
import type { Played } from '../play.ts';
import { type Scene, theOne } from '../scene.ts';
import { bulk } from './bulk.ts';
import type { Chapter } from './chapter.ts';
import { community } from './community.ts';
import { proof } from './proof.ts';

export type Told = { readonly name: string; readonly line: string; readonly wrong: boolean };

const chapters: readonly Chapter[] = [community, bulk, proof];

/** What a registered cluster does after it exists, chapter by chapter. One that fails does not stop the others. */
export async function live(played: Played, scene: Scene, found: Found, say: (text: string) => void): Promise<Told[]> {
  const { players } = played;
  const founder = theOne(players, 'founder');
  const members = players.filter(({ part }) => part === 'asks' || part === 'accepts' || part === 're-invited');
  const told: Told[] = [];
  for (const { name, run } of chapters) {
    try {
      told.push({ name, line: await run({ scene, played, found, founder, members }), wrong: false });
    } catch (error) {
      told.push({ name, line: error instanceof Error ? error.message : String(error), wrong: true });
    }
    const last = told.at(-1);
    if (last !== undefined) say(`  ${last.name.padEnd(24)}${last.wrong ? 'WRONG ' : ''}${last.line}`);
  }
  return told;
}
