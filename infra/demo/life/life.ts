import type { Found } from '../platform-at.ts';
import type { Played } from '../play.ts';
import { type Scene, theOne } from '../scene.ts';
import { bulk } from './bulk.ts';
import { calendar } from './calendar.ts';
import type { Chapter, Life } from './chapter.ts';
import { city } from './city.ts';
import { community } from './community.ts';
import { erasure } from './erasure.ts';
import { exportsOfCluster } from './exports.ts';
import { feed } from './feed.ts';
import { figures } from './figures.ts';
import { gaps } from './gaps.ts';
import { handover } from './handover.ts';
import { matches } from './matches.ts';
import { needs } from './needs.ts';
import { notices } from './notices.ts';
import { openData } from './open-data.ts';
import { operators } from './operators.ts';
import { paperLetter } from './paper-letter.ts';
import { privacy } from './privacy.ts';
import { projects } from './projects.ts';
import { proof } from './proof.ts';
import { search } from './search.ts';
import { watch } from './watch.ts';
import { webhooks } from './webhooks.ts';

export type Told = { readonly name: string; readonly line: string; readonly wrong: boolean };

/** None of these stands in the way of another: they run side by side. */
const together: readonly Chapter[] = [
  community,
  bulk,
  projects,
  needs,
  matches,
  city,
  calendar,
  notices,
  paperLetter,
  gaps,
  search,
  feed,
  figures,
  openData,
  webhooks,
  exportsOfCluster,
  privacy,
  handover,
  erasure,
  operators,
];
/** These need the cluster for themselves. */
const afterwards: readonly Chapter[] = [watch, proof];

/** What a registered cluster does after it exists, chapter by chapter. One that fails does not stop the others. */
export async function live(played: Played, scene: Scene, found: Found, say: (text: string) => void): Promise<Told[]> {
  const { players } = played;
  const founder = theOne(players, 'founder');
  const members = players.filter(({ part }) => part === 'asks' || part === 'accepts' || part === 're-invited');
  const life: Life = { scene, played, found, founder, members };
  const tell = async (chapter: Chapter): Promise<Told> => {
    const told = await toldBy(chapter, life);
    say(`  ${told.name.padEnd(20)}${told.wrong ? 'WRONG ' : ''}${told.line}`);
    return told;
  };
  const told = await Promise.all(together.map(tell));
  for (const chapter of afterwards) told.push(await tell(chapter));
  return told;
}

async function toldBy({ name, run }: Chapter, life: Life): Promise<Told> {
  try {
    return { name, line: await run(life), wrong: false };
  } catch (error) {
    return { name, line: error instanceof Error ? error.message : String(error), wrong: true };
  }
}
