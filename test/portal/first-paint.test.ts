import type { Page } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage } from './browser.ts';
import { type LivedCity, livedCity } from './lived-city.ts';
import { openPortal, type Portal } from './portal.ts';

let portal: Portal;
let city: LivedCity;

beforeAll(async () => {
  portal = await openPortal();
  city = await livedCity(portal, portal.api);
});
afterAll(() => portal?.close());

const asked = ['/clusters/$clusterId', '/organisations/$organisationId', '/projects/$projectId', '/statistics'];
const built = ['/', '/clusters', '/organisations', '/projects', '/needs', '/developers'];
const sections = ['members', 'projects', 'chain', 'timeline'].map((section) => `/clusters/$clusterId/${section}`);
const addressOf = (route: string): string =>
  `${portal.url}${route.replaceAll(/\$(\w+)/g, (_, name: string) => city.params[name] ?? '')}`;
const read = async (address: string) => {
  const response = await fetch(address);
  return { status: response.status, headers: response.headers, html: await response.text() };
};
const headOf = (html: string, name: string): string =>
  new RegExp(`<meta\\s+(?:name|property)="${name}"\\s+content="([^"]*)"`).exec(html)?.[1] ?? '';

describe('who reads without a script (a messenger, a search engine)', () => {
  it.each([...asked, ...sections])('finds on %s what it shows, with its name and its address', async (route) => {
    const { status, headers, html } = await read(addressOf(route));
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60');
    const heading = /<h1[^>]*>([^<]+)<\/h1>/.exec(html)?.[1] ?? 'none';
    expect(/<title>([^<]*)</.exec(html)?.[1]).toBe(`${heading} · Инновационные кластеры`);
    expect(headOf(html, 'og:title')).toBe(`${heading} · Инновационные кластеры`.replaceAll('"', '&quot;'));
    expect(headOf(html, 'og:description').length).toBeGreaterThan(30);
    expect(html).toContain(`<link rel="canonical" href="${addressOf(route)}"`);
    expect(html).not.toMatch(/ style="|<style|<template|<script>/);
  });

  it('reads English where the address says so, whatever else it says', async () => {
    const { html } = await read(`${addressOf('/clusters/$clusterId')}?lang=en&utm_source=letter`);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('· Innovation Clusters</title>');
    expect(headOf(html, 'og:locale')).toBe('en_GB');
    expect(html).toContain('Join the cluster');
  });

  it('is told that there is no such cluster, in the words of nobody: it may be a draft of who reads', async () => {
    for (const address of ['/clusters/nothing', '/organisations/00000000-0000-4000-8000-000000000000']) {
      const { status, html } = await read(`${portal.url}${address}`);
      expect(status).toBe(404);
      expect(html).toContain('data-painted');
      expect(html).not.toContain('<h1');
    }
  });

  it('gets the page around where only members read', async () => {
    const { status, html } = await read(addressOf('/clusters/$clusterId/ledger'));
    expect(status).toBe(200);
    expect(html).not.toContain('<h1');
  });

  it('is not sent again what it has', async () => {
    const address = addressOf('/clusters/$clusterId');
    const { headers } = await read(address);
    const again = await fetch(address, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });
});

/** Gathers what the browser says about paints and shifts, and what it asked for. */
async function look(page: Page, address: string) {
  const asks: string[] = [];
  let scripts = 0;
  page.on('request', (request) => asks.push(new URL(request.url()).pathname));
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) scripts += gzipSync(await response.body().catch(() => Buffer.alloc(0))).length;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const seen = await page.evaluate(async () => {
    const entries = (type: string): Promise<PerformanceEntry[]> =>
      new Promise((resolve) => {
        const all: PerformanceEntry[] = [];
        new PerformanceObserver((list) => all.push(...list.getEntries())).observe({ type, buffered: true });
        setTimeout(() => resolve(all), 300);
      });
    const [shifts, paints] = await Promise.all([entries('layout-shift'), entries('largest-contentful-paint')]);
    const code = performance.getEntriesByType('resource').find(({ name }) => /\/assets\/index-/.test(name));
    return {
      shift: shifts.reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0),
      largestAt: paints.at(-1)?.startTime ?? Infinity,
      codeAt: code === undefined ? 0 : Number(Reflect.get(code, 'responseEnd')),
    };
  });
  return { ...seen, scripts, asks };
}

describe('a phone on a slow line', () => {
  it.each([...built, ...asked])(
    'sees the largest words of %s before the code is there, and nothing moves after',
    async (route) => {
      const { page, faults } = await newPage(portal.browser, { width: 412 });
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      const throughput = (1.6 * 1024 * 1024) / 8;
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 150,
        downloadThroughput: throughput,
        uploadThroughput: throughput / 2,
      });
      const { shift, largestAt, codeAt, scripts } = await look(page, addressOf(route));
      expect(codeAt).toBeGreaterThan(0);
      expect(largestAt).toBeLessThan(codeAt);
      expect(shift).toBeLessThanOrEqual(0.02);
      expect(scripts).toBeLessThanOrEqual(180_000);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  it.each(['/clusters/$clusterId', '/projects/$projectId'])('does not ask again for what %s showed', async (route) => {
    const { page } = await newPage(portal.browser, { width: 412 });
    const { asks } = await look(page, addressOf(route));
    expect(asks.filter((path) => path.startsWith('/api/'))).toEqual([]);
    await page.context().close();
  });
});

describe('an address with a mark of whoever passed it on', () => {
  it.each(['/clusters', '/organisations', '/projects', '/needs'])('asks nothing of it on %s', async (route) => {
    const { page, faults } = await newPage(portal.browser);
    const questions: string[] = [];
    page.on('request', (request) => questions.push(request.url()));
    await page.goto(`${portal.url}${route}?utm_source=letter`, { waitUntil: 'networkidle' });
    await page.getByRole('main').waitFor();
    const toApi = questions.filter((url) => new URL(url).pathname.startsWith('/api/'));
    expect(toApi.filter((url) => url.includes('utm_source'))).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('a person who searches before the code is there', () => {
  /** A page whose code waits. */
  const early = async () => {
    const { page, faults } = await newPage(portal.browser);
    const code = Promise.withResolvers<void>();
    await page.route(/\/assets\/index-[^/]*\.js$/, (route) => code.promise.then(() => route.continue()));
    await page.goto(`${portal.url}/organisations`, { waitUntil: 'commit' });
    const field = page.getByRole('searchbox');
    await field.pressSequentially('завод');
    return { page, faults, code, field };
  };
  const isFound = async (page: Page): Promise<void> => {
    await page.waitForURL(/[?&]q=%D0%B7%D0%B0%D0%B2%D0%BE%D0%B4/);
    await page.waitForFunction(() => document.querySelector('[data-painted]') === null);
    expect(await page.getByRole('searchbox').inputValue()).toMatch(/^завод/);
  };

  it('goes on typing in the same words when it comes', async () => {
    const { page, faults, code, field } = await early();
    code.resolve();
    await isFound(page);
    await page.keyboard.type('ы');
    expect(await field.inputValue()).toBe('заводы');
    await page.waitForURL(/%D0%B4%D1%8B/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('gets an answer for Enter', async () => {
    const { page, faults, code, field } = await early();
    await field.press('Enter');
    code.resolve();
    await isFound(page);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
