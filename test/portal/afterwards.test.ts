import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../../infra/demo/wait-for.ts';
import { admitted, type Neighbour } from '../e2e/neighbours.ts';
import { clusterAtRisk, rejectedCluster } from './clusters-elsewhere.ts';
import { Person } from './person.ts';
import { openPortal, type Portal } from './portal.ts';

const look = { width: 1280, language: 'ru' } as const;
const phone = { width: 360, language: 'en' } as const;
let portal: Portal;
let members: readonly Neighbour[];
/** Coordinators of a cluster each. */
let refused: Neighbour;
let running: Neighbour;
let rejected: string;
let atRisk: string;

beforeAll(async () => {
  portal = await openPortal();
  members = await admitted(portal.api, 'microelectronics', 31);
  const led = (by: number) => [...members.slice(by), ...members.slice(0, by)];
  const [first, second] = members;
  if (first === undefined || second === undefined) throw new Error('nobody was admitted');
  [refused, running] = [first, second];
  [rejected, atRisk] = await Promise.all([rejectedCluster(portal.api, led(0)), clusterAtRisk(portal.api, led(1))]);
});
afterAll(() => portal?.close());

describe('an application that was refused', () => {
  it('is opened again by an operator, and its coordinator reads why and goes on', async () => {
    const operator = await Person.at(portal, `/review/${rejected}`, look, 'operator');
    await operator.button('review.decisionTexts.reopen').click();
    const dialog = operator.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Заявитель показал, что прибор новый.');
    await operator.isInOrder();
    await operator.dialog('review.decisionTexts.reopen').click();
    await dialog.waitFor({ state: 'detached' });
    await operator.text('parts.clusterStatusTexts.gathering').waitFor();
    await operator.isInOrder();

    const founder = await Person.at(portal, `/clusters/${rejected}/application`, phone, refused.person);
    await founder.button('application.applicationTexts.submit').waitFor();
    await founder.isInOrder();
  });
});

describe('a cluster at risk', () => {
  it('opens another project by hand of its coordinator', async () => {
    const coordinator = await Person.at(portal, `/clusters/${atRisk}/projects`, look, running.person);
    await coordinator.link('project-desk.projectDeskTexts.newProject').click();
    const name = 'Станок для сборки лазеров';
    await coordinator.button('project-desk.projectDeskTexts.open').click();
    await coordinator.text('project-desk.projectDeskTexts.nameShort').waitFor();
    await coordinator.label('project-desk.projectDeskTexts.name').fill(name);
    await coordinator
      .label('project-desk.projectDeskTexts.goal')
      .fill('Автомат, который собирает волоконные лазеры без рук.');
    await coordinator.label('project-desk.projectDeskTexts.level').selectOption('4');
    await coordinator.isInOrder();
    await coordinator.button('project-desk.projectDeskTexts.open').click();
    await coordinator.page.waitForURL('**/projects/*');
    await coordinator.page.getByRole('heading', { level: 1, name }).waitFor();
    await coordinator.isInOrder();
  });
});

describe('somebody who goes', () => {
  it('erases what is kept about them, sees it end, and is not known afterwards', async () => {
    const person = await Person.at(portal, '/profile', phone, 'passer-by');
    await person.page.getByRole('textbox', { name: person.say('profile.profileTexts.name') }).fill('Пётр Прохожий');
    await person.page
      .getByRole('textbox', { name: person.say('profile.profileTexts.email') })
      .fill('passer-by@example.org');
    await person.page.getByRole('checkbox').first().check();
    await person.button('profile.profileTexts.save').first().click();
    await waitFor('the profile', async () => {
      const me = await portal.api.must('readMe', {}, { as: 'passer-by' });
      return me.name === 'Пётр Прохожий' ? true : undefined;
    });
    await person.button('profile.profileTexts.erase').click();
    const yes = person.dialog('profile.profileTexts.eraseYes');
    expect(await yes.isDisabled()).toBe(true);
    await person.page.getByRole('dialog').getByRole('textbox').fill('delete');
    await person.isInOrder();
    await yes.click();
    await person.page
      .getByRole('status')
      .filter({ hasText: person.say('profile.profileTexts.erased') })
      .waitFor();
    await person.isInOrder();
    await person.button('profile.profileTexts.leave').click();
    await person.page
      .getByRole('banner')
      .getByRole('button', { name: person.say('layout.layoutTexts.signIn') })
      .waitFor();
    await person.leave();

    const me = await portal.api.must('readMe', {}, { as: 'passer-by' });
    expect(JSON.stringify(me)).not.toMatch(/Прохожий|passer-by@example/);
  });
});
