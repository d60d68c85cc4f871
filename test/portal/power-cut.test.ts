import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { innOf } from '../../infra/local/services/register/numbers.ts';
import { ChildPlatform } from '../e2e/child-platform.ts';
import { clientOf } from '../e2e/neighbours.ts';
import { newPage, openBrowser, signIn, violations, type Watched } from './browser.ts';
import { speaker } from './words.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'power-cut-'));
const say = speaker('ru');
const inn = innOf('photonics', 1);
let platform: ChildPlatform;
let browser: Browser;
let watched: Watched;

beforeAll(async () => {
  platform = await ChildPlatform.on(dataDir);
  [browser] = await Promise.all([openBrowser(), platform.start()]);
  watched = await newPage(browser);
  await signIn(watched.page, `${platform.urls.front}/my/join`, 'newcomer');
});
afterAll(async () => {
  await browser?.close();
  await platform?.kill();
  rmSync(dataDir, { recursive: true, force: true });
});

const button = (name: string) => watched.page.getByRole('main').getByRole('button', { name: say(name), exact: true });
const label = (name: string) => watched.page.getByRole('main').getByLabel(say(name));

describe('a platform that is killed while somebody works', () => {
  it('gets what was sent once, by the same button, when it is back', async () => {
    const { page } = watched;
    const keys: string[] = [];
    page.on('request', (request) => {
      const key = request.headers()['idempotency-key'];
      if (request.method() === 'POST' && key !== undefined) keys.push(key);
    });
    await page.getByRole('main').getByRole('textbox').fill(inn);
    await page.getByText(say('desk.joinTexts.free')).waitFor();
    await platform.kill();
    await button('desk.joinTexts.apply').click();
    await page.getByText(say('parts.partTexts.noAnswer')).waitFor();
    expect(await page.getByRole('main').getByRole('textbox').inputValue()).toBe(inn);
    expect(await violations(page)).toEqual([]);

    await platform.start();
    await button('desk.joinTexts.apply').click();
    await page.getByText(say('desk.joinTexts.participantTitle')).waitFor();
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(1);
    const { organisations } = await clientOf(platform.urls).must('readMe', {}, { as: 'newcomer' });
    expect(organisations.length).toBe(1);
  });

  it('finds a form as it was typed, and the page behind it comes back by itself', async () => {
    const { page } = watched;
    await page
      .getByRole('main')
      .getByRole('link', { name: say('desk.joinTexts.newCluster'), exact: true })
      .click();
    await label('desk.newClusterTexts.clusterTitle').fill('Фотоника Москвы');
    await platform.kill();
    await label('desk.newClusterTexts.summary').fill('Лазеры и приборы на их основе.');
    await button('desk.newClusterTexts.next').click();
    await page.getByText(say('layout.layoutTexts.silent')).waitFor();
    await platform.start();
    await page.getByText(say('layout.layoutTexts.silent')).waitFor({ state: 'detached' });
    await page.reload();
    await page
      .getByRole('main')
      .getByRole('link', { name: say('desk.newClusterTexts.purpose') })
      .click();
    expect(await label('desk.newClusterTexts.clusterTitle').inputValue()).toBe('Фотоника Москвы');
    expect(await label('desk.newClusterTexts.summary').inputValue()).toBe('Лазеры и приборы на их основе.');
  });
});
