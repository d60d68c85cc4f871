import * as z from 'zod';
import type { CityBlock } from './block.ts';
import type { City } from './city.ts';
import { type Page, requestsFor } from './pages.ts';
import type { Measured } from './report.ts';

const Counted = z.object({ total: z.int() });

/** How much a search says that it found. */
function foundIn(body: string): number | undefined {
  if (!body.startsWith('{')) return undefined;
  return Counted.safeParse(JSON.parse(body)).data?.total;
}

type Result = { readonly size: number; readonly costs: Set<string>; readonly times: number[]; found?: number };

/** Asks for a page in each city, one after the other so that whatever else the machine does meets all of them. */
export async function measure(
  wanted: Page,
  block: CityBlock,
  cities: readonly City[],
  rounds: number,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  const asked = await Promise.all(cities.map(({ apis }) => requestsFor(wanted, block, apis)));
  for (let place = 0; place < Math.max(...asked.map(({ length }) => length)); place++) {
    const results = cities.map(({ size }): Result => ({ size, costs: new Set(), times: [] }));
    for (let round = 0; round < rounds; round++)
      for (const [index, { apis, meter }] of cities.entries()) {
        const request = asked[index]?.[place];
        const result = results[index];
        if (request === undefined || result === undefined) continue;
        const start = performance.now();
        const { cost, value } = await meter.of(() => apis.call(wanted.name, request));
        result.times.push(performance.now() - start);
        const found = round === 0 && place === 0 ? foundIn(value) : undefined;
        if (found !== undefined) result.found = found;
        result.costs.add(JSON.stringify([cost.requests, cost.readUnits]));
      }
    measured.push({ what: place === 0 ? wanted.what : `${wanted.what}: second page`, results });
  }
  return measured;
}
