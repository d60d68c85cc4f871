import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { ApiClient } from '../../infra/demo/client.ts';
import { type Platform, startPlatform } from '../../infra/local/platform.ts';
import { clientOf } from '../e2e/neighbours.ts';
import { openBrowser } from './browser.ts';

/** A platform with its portal, a browser before it, and the API beside them; one of each for a file of tests. */
export type Portal = {
  readonly url: string;
  readonly urls: Platform['urls'];
  readonly platform: Platform;
  readonly browser: Browser;
  readonly api: ApiClient;
  close(): Promise<void>;
};

export async function openPortal(): Promise<Portal> {
  const dataDir = mkdtempSync(join(tmpdir(), 'portal-'));
  const [platform, browser] = await Promise.all([startPlatform({ dataDir, ports: { front: 0 } }), openBrowser()]);
  return {
    url: platform.urls.front,
    urls: platform.urls,
    platform,
    browser,
    api: clientOf(platform.urls),
    close: async () => {
      await browser.close();
      await platform.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
