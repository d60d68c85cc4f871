import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cityBlock, membersOfBlock } from '../../bench/growth/block.ts';
import { quietCity } from '../../bench/growth/city.ts';
import { type Page, pages } from '../../bench/growth/pages.ts';
import { servedBy } from '../../shared/contracts/endpoint.ts';
import { endpointOf, type Name } from '../fakes/api-world.ts';
import { type Price, priceOf } from './price.ts';

/** More than a page shows, when nobody says how many. */
const entries = 30;

/** The first page of each list and file that is measured for its growth, by the name of its endpoint. */
const firstPages = new Map<Name, Page>(
  pages
    .filter(({ name }) => servedBy(endpointOf(name)) !== 'search')
    .toReversed()
    .map((page) => [page.name, page]),
);

/** What pages cost where there is enough to fill them. */
export async function* pricesOfPages(): AsyncGenerator<readonly [Name, Price]> {
  const folder = await mkdtemp(join(tmpdir(), 'capacity-'));
  const block = await cityBlock(membersOfBlock);
  const city = await quietCity({ folder, block }, entries);
  try {
    for (const [name, { asked }] of firstPages) {
      const { query, ...request } = asked(block);
      const { limit: _, ...more } = query ?? {};
      const { cost } = await city.meter.of(() => city.apis.call(name, { ...request, query: more }));
      yield [name, priceOf(cost)];
    }
  } finally {
    await city.close();
    await rm(folder, { recursive: true, force: true });
  }
}
