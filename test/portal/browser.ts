import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { vi } from 'vitest';

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

type Look = { readonly width?: number; readonly language?: 'ru' | 'en' };
/** A page, and everything on it that no page should do: errors in the console, and scripts that broke. */
export type Watched = { readonly page: Page; readonly faults: readonly string[] };

/** A new person at a computer (or, 360 wide, with a phone). */
export async function newPage(browser: Browser, { width = 1280, language = 'ru' }: Look = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'ru-RU' });
  await context.addInitScript((chosen) => localStorage.setItem('language', chosen), language);
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
  await page.getByRole('banner').getByRole('button', { name: 'Войти' }).click();
  await page.locator('input[name="as"]').fill(person);
  await page.locator('form').getByRole('button').click();
  await page.waitForURL((url) => url.origin === new URL(address).origin && url.pathname !== '/signed-in');
}

/** How far the page scrolls sideways: 0 is what is wanted. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth').then(Number);
