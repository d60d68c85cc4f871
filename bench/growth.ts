import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cityBlock, membersOfBlock } from './growth/block.ts';
import { type City, cityOf } from './growth/city.ts';
import { measure } from './growth/measure.ts';
import { pages } from './growth/pages.ts';
import { type Measured, report } from './growth/report.ts';
import type { Measurement } from './measurement.ts';
import { citySize, seededCity } from './search/city.ts';

const sizes = [1000, citySize, 350_000, 1_000_000];
const rounds = 40;

/** Pages of the same platform with few entries and with many: what they ask of the table, and how long they take. */
export const growth: Measurement = async ({ largest }, say) => {
  const folder = await mkdtemp(join(tmpdir(), 'clusters-bench-'));
  const cities: City[] = [];
  try {
    const block = await cityBlock(membersOfBlock);
    const names = seededCity();
    for (const size of sizes.filter((one) => one <= largest)) {
      say(`a city of ${size} organisations`);
      cities.push(await cityOf({ folder, block }, size, names));
    }
    const measured: Measured[] = [];
    for (const wanted of pages) {
      say(wanted.what);
      measured.push(...(await measure(wanted, block, cities, rounds)));
    }
    return report(measured);
  } finally {
    for (const city of cities) await city.close();
    await rm(folder, { recursive: true, force: true });
  }
};
