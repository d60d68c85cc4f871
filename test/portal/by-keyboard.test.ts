import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { innOf } from '../../infra/local/services/register/numbers.ts';
import { Person } from './person.ts';
import { openPortal, type Portal } from './portal.ts';

const inn = innOf('photonics', 1);
let portal: Portal;
let person: Person;

beforeAll(async () => {
  portal = await openPortal();
  person = await Person.at(portal, '/my', { width: 1280, language: 'ru' }, 'newcomer');
});
afterAll(() => portal?.close());

const type = (text: string) => person.page.keyboard.type(text);
const press = (key: string) => person.page.keyboard.press(key);

describe('a founder without a mouse', () => {
  it('skips to the content and adds an organisation', async () => {
    const { page, say } = person;
    await page.reload();
    await person.link('desk.deskTexts.begin').waitFor();
    await press('Tab');
    await person.tabTo(person.link('layout.layoutTexts.skip'));
    expect(await person.link('layout.layoutTexts.skip').boundingBox()).toMatchObject({ y: expect.any(Number) });
    await press('Enter');
    await press('Tab');
    await person.tabTo(person.link('desk.deskTexts.begin'));
    await press('Enter');
    await person.tabTo(page.getByRole('main').getByRole('textbox'));
    await type(inn);
    await person.text('desk.joinTexts.free').waitFor();
    await press('Enter');
    await person.heading('desk.joinTexts.participantTitle').waitFor();
    await person.tabTo(
      page.getByRole('main').getByRole('link', { name: say('desk.joinTexts.newCluster'), exact: true }),
    );
    await press('Enter');
    await person.label('desk.newClusterTexts.clusterTitle').waitFor();
  });

  it('opens a cluster', async () => {
    const { page } = person;
    const fill = async (name: string, text: string): Promise<void> => {
      await person.tabTo(person.label(name));
      await type(text);
    };
    const next = async (): Promise<void> => {
      await person.tabTo(person.button('desk.newClusterTexts.next'));
      await press('Enter');
    };
    await fill('desk.newClusterTexts.clusterTitle', 'Фотоника Москвы');
    await fill('desk.newClusterTexts.summary', 'Лазеры и приборы на их основе.');
    await next();
    await fill('desk.newClusterTexts.findIndustry', 'электрон');
    await person.tabTo(page.getByRole('checkbox', { name: /^26/ }));
    await press('Space');
    await next();
    await fill('desk.newClusterTexts.projectTitle', 'Волоконный лазер');
    await fill('desk.newClusterTexts.goal', 'Серийный лазер мощностью 2 кВт.');
    await person.tabTo(person.label('desk.newClusterTexts.stage'));
    await press('ArrowDown');
    await next();
    await person.tabTo(person.label('parts.contributionFieldTexts.kind'));
    await press('ArrowDown');
    await fill('parts.contributionFieldTexts.text', 'Диоды накачки 976 нм');
    await next();
    await person.tabTo(person.button('desk.newClusterTexts.open'));
    await press('Enter');
    await page.waitForURL(/\/ledger$/);
    const heading = page.getByRole('heading', { level: 1, name: 'Фотоника Москвы' });
    await heading.waitFor();
    // Whoever listens to the page hears at once where they are.
    expect(await heading.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  });

  it('is kept in a dialog, and is where it was when the dialog closes', async () => {
    const { page } = person;
    await person.tabTo(person.section('clusters.clusterTexts.application'));
    await press('Enter');
    const withdraw = person.button('application.applicationTexts.withdraw');
    await person.tabTo(withdraw);
    // Asked in the browser: from here it would be too late to see where the focus was at first.
    const focusedFromTheFirst = page.evaluate<boolean>(`new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        const dialog = document.querySelector('[role=dialog]');
        if (dialog === null) return;
        observer.disconnect();
        resolve(dialog.contains(document.activeElement));
      }).observe(document.body, { childList: true, subtree: true });
    })`);
    await press('Enter');
    expect(await focusedFromTheFirst).toBe(true);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const isInside = () => dialog.evaluate((element) => element.contains(element.ownerDocument.activeElement));
    for (let presses = 0; presses < 8; presses++) {
      await press('Tab');
      expect(await isInside()).toBe(true);
    }
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await person.isInOrder();
    expect(await withdraw.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  });
});
