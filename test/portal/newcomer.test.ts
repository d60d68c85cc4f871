import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../../infra/demo/client.ts';
import { inParallel } from '../../infra/demo/in-parallel.ts';
import { innOf } from '../../infra/local/services/register/numbers.ts';
import { accept, admitted, type Neighbour } from '../e2e/neighbours.ts';
import { isInOrder as pageIsInOrder, newPage, signIn, type Watched } from './browser.ts';
import { openPortal, type Portal } from './portal.ts';

const mine = innOf('microelectronics', 100);
let portal: Portal;
let api: ApiClient;
let others: readonly Neighbour[];
let watched: Watched;
let page: Page;

beforeAll(async () => {
  portal = await openPortal();
  ({ api } = portal);
  others = await admitted(api, 'microelectronics', 29);
  watched = await newPage(portal.browser);
  page = watched.page;
});
afterAll(() => portal?.close());

const button = (name: string | RegExp) => page.getByRole('button', { name });
const link = (name: string) => page.getByRole('link', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { name });

const isInOrder = () => pageIsInOrder(watched);

describe('a newcomer who reads nothing', () => {
  it('adds an organisation by its INN', async () => {
    await signIn(page, `${portal.url}/my`, 'anna-newcomer');
    await isInOrder();
    await link('Добавить организацию по ИНН').click();
    await page.getByLabel('ИНН организации').fill(`${mine.slice(0, 9)}${(Number(mine[9]) + 1) % 10}`);
    await page.getByText('Контрольная цифра не сходится').first().waitFor();
    await page.getByLabel('ИНН организации').fill(mine);
    await page.getByText('На платформе этой организации ещё нет').waitFor();
    await button('Подать заявку').click();
    await heading('Готово: организация — участник').waitFor();
    await isInOrder();
  });

  it('opens a cluster in five steps that survive a reload', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Создать кластер' }).click();
    await page.getByLabel('Название кластера').fill('Микросхемы Москвы');
    await page.getByLabel('Зачем он').fill('Отечественные микросхемы: проектируем, делаем и испытываем вместе.');
    await button('Дальше').click();
    await page.getByLabel('Найти отрасль').fill('электрон');
    await page.getByLabel(/^26/).check();
    await page.getByLabel('Найти отрасль').fill('одежд');
    await page.getByLabel(/^14/).check();
    await page.getByText('Эти отрасли пока не связаны').waitFor();
    await isInOrder();
    await button('Убрать: 14').click();
    await page.reload();
    await button('Убрать: 26').waitFor();
    await button('Дальше').click();
    await page.getByLabel('Название проекта').fill('Микросхема для приборов');
    await page.getByLabel('Цель').fill('Серийная микросхема к 2028 году');
    await page.getByLabel('На какой стадии').selectOption('prototype');
    await button('Дальше').click();
    await page.getByLabel('Что вносит').selectOption('component');
    await page.getByLabel('Коротко').fill('Проектирование, 12 инженеров');
    await button('Дальше').click();
    await isInOrder();
    await button('Открыть кластер').click();
    await page.waitForURL(/\/ledger$/);
    await page.getByText('Не хватает 29.').waitFor();
    await isInOrder();
  });

  it('invites twenty-nine organisations by a pasted list', async () => {
    await link('Пригласить участников').click();
    const pasted = [...others.map(({ inn }) => inn), '123456789', others[0]?.inn, innOf('microelectronics', 200)];
    await page.getByLabel('Список ИНН').fill(pasted.join('\n'));
    await page.getByText('30 верных номеров · 1 с ошибкой · 1 повтор').waitFor();
    await button('Убрать все с ошибкой').click();
    await button('Пригласить 30 организаций').click();
    await page.getByText('Приглашено 29 организаций.').waitFor();
    await button('Написать письмо').click();
    const [paper] = await Promise.all([page.waitForEvent('download'), button('Скачать письмо (PDF)').click()]);
    expect(paper.suggestedFilename()).toMatch(/\.pdf$/);
    await isInOrder();
  });

  it('sees in the ledger who confirmed, and files the application', async () => {
    const clusterId = /clusters\/([^/]+)/.exec(page.url())?.[1] ?? '';
    await inParallel(others, 5, (one) => accept(api, clusterId, one));
    await link('К списку участников').click();
    await link('К заявке').click();
    await button('Проверить, ничего не отправляя').click();
    await page.getByText('Предварительная проверка,').waitFor();
    await button('Подать заявку').click();
    await isInOrder();
    await page.getByRole('dialog').getByRole('button', { name: 'Подать заявку' }).click();
    await heading('Заявка на рассмотрении').waitFor();
    await page.getByText('Подача № 1').waitFor();
    await isInOrder();
    expect((await api.must('readCluster', { clusterId }, { as: 'anna-newcomer' })).status).toBe('in-review');
    expect(watched.faults).toEqual([]);
  });
});
