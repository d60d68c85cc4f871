import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inParallel } from '../../infra/demo/in-parallel.ts';
import { waitFor } from '../../infra/demo/wait-for.ts';
import { innOf } from '../../infra/local/services/register/numbers.ts';
import { accept, admitted, type Neighbour } from '../e2e/neighbours.ts';
import { Person } from './person.ts';
import { openPortal, type Portal } from './portal.ts';

let portal: Portal;
/** Members who click elsewhere; each cluster needs two more. */
let neighbours: readonly Neighbour[];

beforeAll(async () => {
  portal = await openPortal();
  neighbours = await admitted(portal.api, 'microelectronics', 28);
});
afterAll(() => portal?.close());
const looks = [
  {
    language: 'ru',
    width: 1280,
    serial: 100,
    title: 'Микросхемы Москвы',
    project: 'Микросхема для приборов',
    need: 'Средства на опытную партию из тысячи микросхем.',
    news: 'Кластер начал работу',
    industry: 'электрон',
  },
  {
    language: 'en',
    width: 360,
    serial: 200,
    title: 'Chips of Moscow',
    project: 'A chip for instruments',
    need: 'Money for a first lot of a thousand chips.',
    news: 'The cluster has begun to work',
    industry: 'electron',
  },
] as const;

describe.each(looks)('five people found a cluster in $language, $width wide', (look) => {
  const { language, serial, title, project, need, news, industry } = look;
  const inns = {
    founder: innOf('microelectronics', serial),
    member: innOf('microelectronics', serial + 1),
    investor: innOf('microelectronics', serial + 2),
    partner: innOf('other-region', serial),
  };
  const idOf = (role: keyof typeof inns): string => `${role}-${language}-${serial}`;
  let founder: Person;
  let member: Person;
  let partner: Person;
  let investor: Person;
  let operator: Person;
  let clusterId = '';

  /** Joins the platform by an INN, from the first page of a newcomer. */
  async function joins(role: keyof typeof inns): Promise<Person> {
    const person = await Person.at(portal, '/my', look, idOf(role));
    await person.link('desk.deskTexts.begin').click();
    await person.page.getByRole('textbox').fill(inns[role]);
    await person.text('desk.joinTexts.free').waitFor();
    await person.button('desk.joinTexts.apply').click();
    await person.heading(`desk.joinTexts.${role === 'partner' ? 'partner' : 'participant'}Title`).waitFor();
    return person;
  }
  /** Says what the organisation brings, and confirms. */
  async function brings(person: Person, kind: string, text: string): Promise<void> {
    await person.label('parts.contributionFieldTexts.kind').selectOption(kind);
    await person.label('parts.contributionFieldTexts.text').fill(text);
  }
  const organisationOf = async (role: keyof typeof inns): Promise<string> => {
    const { organisations } = await portal.api.must('readMe', {}, { as: idOf(role) });
    const { facts } = await portal.api.must(
      'readOrganisation',
      { organisationId: organisations[0] ?? '' },
      { as: idOf(role) },
    );
    return facts?.name ?? '';
  };
  /** Goes from the bell to where the notification of a kind leads. */
  async function follows(person: Person, role: keyof typeof inns, kind: string): Promise<void> {
    const notification = await waitFor(`${kind} for the ${role}`, async () => {
      const { items } = await portal.api.must('listNotifications', { limit: '25' }, { as: idOf(role) });
      return items.find((item) => item.kind === kind);
    });
    await person.goTo('/my');
    await person.page.getByRole('banner').locator('a[href="/notifications"]').click();
    const { [language]: said } = notification.title;
    const name = `${person.say('notifications.notificationTexts.open')}: ${said}`;
    await person.page.getByRole('link', { name }).first().waitFor();
    await person.isInOrder();
    await person.page.getByRole('link', { name }).first().click();
  }

  /** Lists may be kept by shared caches for some seconds. */
  const appears = (person: Person, what: Locator): Promise<unknown> =>
    waitFor('what others did', async () => {
      const seen = await what.waitFor({ timeout: 3000 }).then(
        () => true,
        () => undefined,
      );
      if (seen === undefined) await person.page.reload();
      return seen;
    });

  it('four organisations join by their INN', async () => {
    founder = await joins('founder');
    await founder.isInOrder();
    member = await joins('member');
    partner = await joins('partner');
    await partner.isInOrder();
    investor = await joins('investor');
    expect(await organisationOf('founder')).not.toBe('');
  });

  it('the founder opens a cluster step by step', async () => {
    const { page, say } = founder;
    const next = () => founder.button('desk.newClusterTexts.next').click();
    await page
      .getByRole('main')
      .getByRole('link', { name: say('desk.joinTexts.newCluster'), exact: true })
      .click();
    await founder.label('desk.newClusterTexts.clusterTitle').fill(title);
    await founder.label('desk.newClusterTexts.summary').fill(`${title}: ${need}`);
    await founder.isInOrder();
    await next();
    await founder.label('desk.newClusterTexts.findIndustry').fill(industry);
    await page.getByRole('checkbox', { name: /^26/ }).check();
    await founder.isInOrder();
    await next();
    await founder.label('desk.newClusterTexts.projectTitle').fill(project);
    await founder.label('desk.newClusterTexts.goal').fill(need);
    await founder.label('desk.newClusterTexts.stage').selectOption('prototype');
    await founder.isInOrder();
    await next();
    await brings(founder, 'component', 'Проектирование, 12 инженеров');
    await founder.isInOrder();
    await next();
    await founder.isInOrder();
    await founder.button('desk.newClusterTexts.open').click();
    await page.waitForURL(/\/ledger$/);
    clusterId = /clusters\/([^/]+)/.exec(page.url())?.[1] ?? '';
    await founder.text('ledger.ledgerTexts.inviteAct').waitFor();
    await founder.isInOrder();
  });

  it('the founder invites twenty-nine participants and a partner by one list', async () => {
    await founder.link('ledger.ledgerTexts.inviteAct').click();
    const list = [...neighbours.map(({ inn }) => inn), inns.member, inns.partner];
    await founder.label('invitations.inviteTexts.list').fill(list.join('\n'));
    await founder.button('invitations.inviteTexts.invite', { count: 30 }).click();
    await founder.text('invitations.inviteTexts.resultsText', { count: 30 }).waitFor();
    await founder.isInOrder();
    expect((await portal.api.must('readLedger', { clusterId }, { as: idOf('founder') })).summary).toMatchObject({
      waiting: 29,
    });
  });

  it('the thirtieth accepts from the notification, the partner from the own page', async () => {
    await inParallel(neighbours, 5, (one) => accept(portal.api, clusterId, one));
    await follows(member, 'member', 'invitation-received');
    await member.button('desk.deskTexts.accept').click();
    await member.isInOrder();
    await brings(member, 'assembly', 'Сборка и испытания');
    await member.button('desk.deskTexts.confirm').click();
    await member.button('desk.deskTexts.confirm').waitFor({ state: 'detached' });
    await member.isInOrder();

    await partner.goTo('/my');
    await partner.button('desk.deskTexts.accept').click();
    await brings(partner, 'research', 'Исследования материалов');
    await partner.isInOrder();
    await partner.button('desk.deskTexts.confirm').click();
    await partner.button('desk.deskTexts.confirm').waitFor({ state: 'detached' });
    await partner.page.getByRole('link', { name: title }).first().waitFor();
    await partner.isInOrder();
    const { summary } = await portal.api.must('readLedger', { clusterId }, { as: idOf('founder') });
    expect(summary).toMatchObject({ counts: 30, missing: 0 });
  });

  it('the founder sees thirty, tries the rules, and files', async () => {
    await founder.section('clusters.clusterTexts.ledger').click();
    await founder.text('ledger.ledgerTexts.nextSubmit').waitFor();
    await founder.isInOrder();
    await founder.link('ledger.ledgerTexts.submitAct').click();
    await founder.button('application.applicationTexts.try').click();
    await founder.text('application.applicationTexts.outcome_eligible').waitFor();
    await founder.isInOrder();
    await founder.button('application.applicationTexts.submit').click();
    await founder.isInOrder();
    await founder.dialog('application.applicationTexts.submit').click();
    await founder.heading('application.applicationTexts.reviewTitle').waitFor();
    await founder.isInOrder();
    expect((await portal.api.must('readCluster', { clusterId }, { as: idOf('founder') })).status).toBe('in-review');
  });

  it('the operator finds, takes, reads and decides the case by keyboard', async () => {
    operator = await Person.at(portal, '/review', look, 'operator');
    const { page, say } = operator;
    const { keyboard } = page;
    const row = page.locator(`a[href="/review/${clusterId}"]`);
    await row.waitFor();
    await operator.isInOrder();
    const isAtRow = () => row.evaluate((link) => link === link.ownerDocument.activeElement);
    for (let rows = 0; rows < 5 && !(await isAtRow()); rows++) await keyboard.press('KeyJ');
    expect(await isAtRow()).toBe(true);
    await keyboard.press('Enter');
    await operator.heading('review.caseTexts.findings').waitFor();
    await operator.isInOrder();
    await keyboard.press('KeyC');
    await operator.text('review.decisionTexts.mine').waitFor();
    await keyboard.press('KeyA');
    const remarks = page.locator('textarea[required]');
    for (let at = 0; at < (await remarks.count()); at++) {
      await operator.tabTo(remarks.nth(at));
      await keyboard.type(say('review.decisionTexts.help-register'));
    }
    await operator.tabTo(operator.button('review.decisionTexts.next-register'));
    await keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await operator.isInOrder();
    await keyboard.press('Enter');
    await operator.text('parts.clusterStatusTexts.active').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await operator.isInOrder();
    expect((await portal.api.must('readCluster', { clusterId }, { as: idOf('founder') })).status).toBe('active');
  });

  it('the founder is told of the registration and makes the first announcement', async () => {
    await follows(founder, 'founder', 'cluster-registered');
    await founder.page.getByRole('heading', { name: title }).waitFor();
    await founder.text('parts.clusterStatusTexts.active').waitFor();
    await founder.section('community.communityTexts.threads').click();
    await founder.link('community.communityTexts.start').click();
    await founder.label('community.communityTexts.kindAnnouncement').check();
    await founder.label('community.communityTexts.title').fill(news);
    await founder.page
      .getByRole('textbox', { name: founder.say('community.communityTexts.text'), exact: true })
      .fill(need);
    await founder.label('community.communityTexts.public').check();
    await founder.isInOrder();
    await founder.button('community.communityTexts.publish').click();
    await founder.page.getByRole('heading', { name: news }).waitFor();
    await founder.isInOrder();
  });

  it('the founder says what the project needs', async () => {
    await founder.section('clusters.sectionTexts.needs').click();
    await founder.link('needs.ownNeedTexts.openNeed').click();
    await founder.label('needs.ownNeedTexts.from').fill('20 000 000');
    await founder.label('needs.ownNeedTexts.to').fill('50 000 000');
    await founder.page.getByRole('checkbox').first().check();
    await founder.label('needs.ownNeedTexts.neededBy').fill(`${new Date().getUTCFullYear() + 1}-06-01`);
    await founder.label('needs.ownNeedTexts.words').fill(need);
    await founder.isInOrder();
    await founder.button('needs.ownNeedTexts.publish').click();
    await founder.page.waitForURL((url) => url.pathname.startsWith('/needs/'));
    await founder.text('needs.ownNeedTexts.named').waitFor();
    await founder.isInOrder();
  });

  it('the operator trusts the investor, and the investor offers help', async () => {
    const name = await organisationOf('investor');
    await operator.goTo('/review/organisations?status=participant');
    await operator.page.getByRole('link', { name, exact: true }).click();
    const grant = `${operator.say('review.organisationReviewTexts.grant')}: ${operator.say('review.organisationReviewTexts.investor')}`;
    await operator.page.getByRole('button', { name: grant }).click();
    await operator.page.getByRole('dialog').getByRole('textbox').fill('Вкладывает в серийные линии.');
    await operator.isInOrder();
    await operator.dialog('review.organisationReviewTexts.grant').click();
    await operator.page.getByRole('dialog').waitFor({ state: 'detached' });

    await investor.goTo('/my');
    await investor.link('mandates.mandateTexts.title').click();
    await investor.button('mandates.mandateTexts.add').click();
    await investor.label('mandates.mandateTexts.name').fill(title);
    await investor.page.getByRole('checkbox', { name: investor.say('needs.needKindTexts.investment') }).check();
    await investor.isInOrder();
    await investor.dialog('mandates.mandateTexts.save').click();
    await investor.page.getByRole('heading', { name: title }).waitFor();
    await investor.isInOrder();
    await investor.link('mandates.mandateTexts.look').click();
    const card = investor.page.getByRole('listitem').filter({ hasText: need }).first();
    await appears(investor, card);
    await investor.isInOrder();
    await card.getByRole('button', { name: investor.say('matches.matchTexts.help') }).click();
    // The platform may have been quicker, and brought the two together already.
    const found = investor.link('matches.matchTexts.toMatch');
    await found.or(investor.heading('matches.matchTexts.match')).first().waitFor();
    if (await found.isVisible()) await found.click();
    await investor.heading('matches.matchTexts.match').waitFor();
    await investor.isInOrder();
  });

  it('both sides agree and learn who the other is', async () => {
    const agree = investor.button('matches.matchTexts.agree');
    const agreed = investor.text('matches.matchTexts.agreed-by-us');
    await agree.or(agreed).first().waitFor();
    if (await agree.isVisible()) {
      await agree.click();
      await investor.dialog('matches.matchTexts.agree').click();
    }
    await agreed.waitFor();
    await founder.page.reload();
    const card = founder.page.getByRole('link').filter({ hasText: founder.say('matches.matchTexts.agreed-by-them') });
    await appears(founder, card);
    await card.click();
    await founder.button('matches.matchTexts.agree').click();
    await founder.isInOrder();
    await founder.dialog('matches.matchTexts.agree').click();
    await founder.page.getByRole('link', { name: await organisationOf('investor') }).waitFor();
    await founder.isInOrder();
    await investor.page.reload();
    await investor.page.getByRole('link', { name: await organisationOf('founder') }).waitFor();
    await investor.isInOrder();
    expect(await investor.page.getByText(project).count()).toBeGreaterThan(0);
  });

  it('everybody sees the cluster, its project and its announcement', async () => {
    const visitor = await Person.at(portal, '/', look);
    await visitor.goTo('/clusters');
    await visitor.page.getByRole('searchbox').fill(title);
    await visitor.page.waitForURL(/[?&]q=/);
    const found = visitor.page.getByRole('main').getByRole('link').filter({ hasText: title }).first();
    await appears(visitor, found);
    await found.click();
    await visitor.page.waitForURL(`**/clusters/${clusterId}`);
    await visitor.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await visitor.text('parts.clusterStatusTexts.active').waitFor();
    await visitor.isInOrder();
    await visitor.section('clusters.sectionTexts.announcements').click();
    await visitor.page.getByText(news).first().waitFor();
    await visitor.isInOrder();
    await visitor.section('clusters.sectionTexts.projects').click();
    await visitor.page.getByRole('link').filter({ hasText: project }).first().click();
    await visitor.page.getByRole('heading', { level: 1, name: project }).waitFor();
    await visitor.isInOrder();
    expect(visitor.page.url()).toContain('/projects/');
    await Promise.all([visitor, founder, member, partner, investor, operator].map((person) => person.leave()));
  });
});
