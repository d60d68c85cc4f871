import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capacityTable } from './cost/capacity.ts';
import { deployed as whatIsDeployed } from './cost/deployed.ts';
import { weighed } from './cost/pages.ts';
import { report } from './cost/report.ts';
import { walked } from './cost/walks.ts';
import { builtPortal } from './cost/weights.ts';
import { cityBlock, membersOfBlock } from './growth/block.ts';
import { quietCity } from './growth/city.ts';
import type { Measurement } from './measurement.ts';

const clusters = 30;

/** What the platform costs at published prices: from the units of docs/capacity.md and from what is weighed here. */
export const cost: Measurement = async (_, say) => {
  say('the portal and the templates');
  builtPortal();
  const deployed = await whatIsDeployed();
  const folder = await mkdtemp(join(tmpdir(), 'clusters-bench-'));
  const block = await cityBlock(membersOfBlock);
  const city = await quietCity({ folder, block }, clusters);
  try {
    say('public pages');
    const pages = await weighed(city, block);
    say('what walks through the city every day');
    return report({ deployed, pages, prices: capacityTable(), ...(await walked(city, block)) });
  } finally {
    await city.close();
    await rm(folder, { recursive: true, force: true });
  }
};
