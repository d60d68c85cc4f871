import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measurement, Section } from './measurement.ts';
import { citySize, seededCity, withCrowd } from './search/city.ts';
import { engines, runEngine } from './search/engines.ts';
import { Fairness } from './search/fair.ts';
import { questions } from './search/questions.ts';
import { listLength, report, type Sized } from './search/report.ts';

/** The list that search was never repaired with; the others, some of which it was, only give more to time. */
const heldBack = 20_261_123;
const others = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const large = 350_000;

/** Search over the whole seeded city and over ten times as many: right answers, time and memory, beside two peers. */
export const search: Measurement = async (options, say): Promise<Section> => {
  say('the names of the city');
  const city = seededCity();
  const fair = new Fairness(city);
  const lists = [heldBack, ...others].map((seed) => questions(city, seed, fair));
  const sized: Sized[] = [];
  for (const size of options.largest < large ? [citySize] : [citySize, large]) {
    const own = size === citySize ? lists.flat() : lists.slice(0, 2).flat();
    const folder = await mkdtemp(join(tmpdir(), 'clusters-bench-'));
    try {
      const documents = size === citySize ? city : withCrowd(city, size);
      await writeFile(join(folder, 'documents.json'), JSON.stringify(documents));
      for (const engine of options.peers && size === citySize ? engines : engines.slice(0, 1)) {
        say(`${engine.name} with ${documents.length} organisations`);
        // The peers answer one list: some take a second for a question, and minutes to load ten times as many.
        const asked = engine.name === 'ours' ? own : own.slice(0, listLength);
        await writeFile(join(folder, 'texts.json'), JSON.stringify(asked.map(({ text }) => text)));
        sized.push({ engine: engine.name, size: documents.length, asked, run: await runEngine(engine, folder) });
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  return report(sized);
};
