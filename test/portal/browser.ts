import { AxeBuilder } from '@axe-core/playwright';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { Language } from './words.ts';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium of this machine (`CHROMIUM` names another), or the one that comes from the npm registry. */
export async function openBrowser(): Promise<Browser> {
  const own = [process.env['CHROMIUM'] ?? '', ...installed].find((path) => existsSync(path));
  if (own !== undefined) return chromium.launch({ executablePath: own, args: ['--no-sandbox'] });
  return chromium.launch({ executablePath: await bundledBrowser(), args: ['--no-sandbox'] });
}

/** Unpacks the browser of the registry, with the libraries that it needs: it does so only where it takes us for a Lambda. */
async function bundledBrowser(): Promise<string> {
  vi.stubEnv('AWS_EXECUTION_ENV', 'AWS_Lambda_nodejs24.x');
  const { default: bundled } = await import('@sparticuz/chromium');
  const path = await bundled.executablePath();
  vi.stubEnv('AWS_EXECUTION_ENV', undefined);
  return path;
}

type Look = { readonly width?: number; readonly language?: Language };
/** A page, and everything on it that no page should do: errors in the console (the content policy among them), scripts that broke. */
export type Watched = { readonly page: Page; readonly faults: string[] };

/** A new person at a computer (or, 360 wide, with a phone). */
export async function newPage(browser: Browser, { width = 1280, language = 'ru' }: Look = {}): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'ru-RU',
    // What fades is half transparent for a moment, and no contrast can be measured then.
    reducedMotion: 'reduce',
  });
  await context.addInitScript((chosen) => {
    // A choice made on the page stays.
    if (localStorage.getItem('language') === null) localStorage.setItem('language', chosen);
  }, language);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    // A refusal is an answer like others; the browser notes each as an error of the network.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
  });
  page.setDefaultTimeout(60_000);
  return { page, faults };
}

/** Signs in at the page of roles, as anybody. */
export async function signIn(page: Page, address: string, person: string): Promise<void> {
  await page.goto(address);
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^(Войти|Sign in)$/ })
    .click();
  await page.locator('input[name="as"]').fill(person);
  await page.locator('form').getByRole('button').click();
  await page.waitForURL((url) => url.origin === new URL(address).origin && url.pathname !== '/signed-in');
}

/** How far the page scrolls sideways: 0 is what is wanted. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth').then(Number);

/** What axe has to say, in a line each; by one rule, where only that can have changed. */
export async function violations(page: Page, rule?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations: found } = await (rule === undefined ? axe : axe.withRules(rule)).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `axe ${id}: ${html.slice(0, 250)}`));
}

/** Nothing for axe to say, nothing that scrolls sideways, nothing in the console. */
export async function isInOrder({ page, faults }: Watched): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  // At rest: a page that is being changed for the next one may be without its heading for a moment.
  await expect.poll(() => violations(page), { timeout: 10_000, interval: 1000 }).toEqual([]);
  expect(await overflow(page), `${page.url()} scrolls sideways`).toBe(0);
  expect(faults).toEqual([]);
}

/** From now on documents come without the data that is painted into them, as when they could not be painted. */
export async function withoutKnown(page: Page): Promise<() => Promise<void>> {
  const isPage = (url: URL): boolean => !/^\/(api|assets)\//.test(url.pathname);
  await page.route(isPage, async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const body = (await response.text()).replace(/<script type="application\/json" id="known">.*?<\/script>/s, '');
    await route.fulfill({ response, body });
  });
  return () => page.unroute(isPage);
}

/** The whole page as a picture for people to look at, where `SCREENSHOTS` names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined) return;
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** How many answers of the API a page waits for, from now on. */
export function waitingOf(page: Page): () => number {
  let waiting = 0;
  page.on('request', () => waiting++);
  page.on('requestfinished', () => waiting--);
  page.on('requestfailed', () => waiting--);
  return () => waiting;
}

/** Until a page is there, waits for nothing, and shows no shape of what is to come. */
export async function settled(page: Page, waiting: () => number): Promise<void> {
  await page.locator('main').first().waitFor();
  const started = performance.now();
  for (let calm = 0; calm < 3;) {
    if (performance.now() - started > 30_000) throw new Error(`${page.url()} does not come to rest`);
    await sleep(40);
    const busy = waiting() > 0 || (await page.locator('.mantine-Skeleton-root').count()) > 0;
    calm = busy ? 0 : calm + 1;
  }
}
