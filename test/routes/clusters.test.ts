import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ClusterView, LedgerView, ReportView } from '../../shared/contracts/views.ts';
import { coordinator, operator, representative, stranger } from '../builders/actor.ts';
import { actionNeeded, active, checking, gathering, inReview, project } from '../builders/cluster.ts';
import { clusterIn, statusesBut } from '../builders/cluster-in.ts';
import { clusterId, organisationId, projectId } from '../builders/ids.ts';
import { confirmed, ended, founder, invited } from '../builders/member.ts';
import { partner, unclearOrganisation } from '../builders/organisation.ts';
import { confirmedMembers } from '../fakes/seed.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
});

const path = { clusterId: clusterId() };
const content = {
  title: 'Микроэлектроника Зеленограда',
  summary: 'Полный цикл: от проектирования до испытаний',
  industries: ['26', '72'],
  project: { title: 'Контроллер', goal: 'Спроектировать и испытать контроллер', stage: 'idea' },
};

describe('openCluster', () => {
  const open = (more: object = {}, by = coordinator()) =>
    platform.api.call('openCluster', { by, body: { organisationId: organisationId(1), ...content, ...more } });

  it('404 for an organisation of others and for one that does not exist', async () => {
    await platform.given.participants(1, 1);
    const foreign = await open({}, representative(2));
    expect(foreign.status).toBe(404);
    expect((await open({ organisationId: organisationId(99) })).text).toBe(foreign.text);
  });

  it.each<[string, object, string]>([
    ['a class that OKVED 2 does not have', { industries: ['26', '04'] }, 'unknown-industry'],
    ['no industry', { industries: [] }, 'invalid-request'],
    ['an invisible title', { title: '\u200B\u200B\u202E' }, 'invalid-request'],
    ['an unknown stage', { project: { ...content.project, stage: 'dream' } }, 'invalid-request'],
    ['a title of 201 letters', { title: 'я'.repeat(201) }, 'invalid-request'],
  ])('400 for %s', async (_, more, code) => {
    expect((await open(more)).body).toMatchObject({ status: 400, code });
  });

  it('409 for an organisation that is no participant', async () => {
    await platform.given.organisations(partner(1), unclearOrganisation(2));
    expect((await open()).body).toMatchObject({ status: 409, code: 'not-admitted' });
    const second = await open({ organisationId: organisationId(2) }, representative(2));
    expect(second.body).toMatchObject({ code: 'not-admitted' });
  });

  it('422 for a project that another one leads', async () => {
    await platform.given.participants(1, 2);
    const led = { project: { ...content.project, lead: organisationId(2) } };
    expect((await open(led)).body).toMatchObject({ status: 422, code: 'lead-not-member' });
  });

  it('429 for the fourth application that is not decided; of ten at once three succeed', async () => {
    await platform.given.participants(1, 1);
    const answers = await Promise.all(Array.from({ length: 10 }, () => open()));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      201,
      201,
      201,
      ...Array.from({ length: 7 }, () => 429),
    ]);
    const first = ClusterView.parse(answers.find(({ status }) => status === 201)?.body);
    await platform.api.call('withdrawCluster', { by: coordinator(), path: { clusterId: first.id } });
    expect((await open()).status).toBe(201);
    expect((await open()).status).toBe(429);
  });

  it('201 with what its coordinator may do, texts cleaned of what nobody sees', async () => {
    await platform.given.participants(1, 1);
    const answer = await open({ title: ' Микро\u200Bэлектроника\uD800 \u0418\u0306 ' });
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({
      title: 'Микро электроника Й',
      status: 'gathering',
      participants: 1,
      memberships: [{ role: 'founder', status: 'confirmed' }],
      allowedActions: [
        'editCluster',
        'inviteOrganisations',
        'readLedger',
        'dryRun',
        'submitCluster',
        'withdrawCluster',
      ],
    });
    const { id } = ClusterView.parse(answer.body);
    const read = await platform.api.call('readCluster', { by: coordinator(), path: { clusterId: id } });
    expect(read.body).toEqual(answer.body);
  });
});

describe('readCluster', () => {
  it.each(statusesBut('active', 'at-risk', 'suspended', 'closed'))(
    'a cluster that is %s is there for whoever was asked, and 404 for strangers',
    async (status) => {
      await platform.given.participants(1, 3);
      await platform.given.cluster({ ...clusterIn(status), openToRequests: false }, [founder(), ended(2)]);
      const read = (by = stranger()) => platform.api.call('readCluster', { by, path });
      expect((await read()).status).toBe(404);
      expect((await read(representative(3))).status).toBe(404);
      for (const by of [coordinator(), representative(2)]) expect((await read(by)).body).toMatchObject({ status });
    },
  );

  it('tells what was said in confidence to members and operators only', async () => {
    await platform.given.participants(1, 3);
    await platform.given.operator();
    await platform.given.cluster(actionNeeded(), [founder(), confirmed(2), invited(3)]);
    const read = async (by: { readonly personId: ReturnType<typeof stranger>['personId'] }) =>
      (await platform.api.call('readCluster', { by, path })).text;
    for (const by of [coordinator(), representative(2), operator()]) expect(await read(by)).toContain('actionNeeded');
    expect(await read(representative(3))).not.toContain('actionNeeded');
  });

  it('an operator who represents somebody in it is offered no decision', async () => {
    await platform.given.participants(1, 2);
    await platform.given.operator(2);
    await platform.given.cluster(inReview(), [founder(), confirmed(2)]);
    const { body } = await platform.api.call('readCluster', { by: representative(2), path });
    const { allowedActions } = ClusterView.parse(body);
    expect(allowedActions).toEqual(['readCase', 'replayReport']);
  });
});

describe('editCluster', () => {
  const edit = (body: object, more: object = {}) =>
    platform.api.call('editCluster', { by: coordinator(), path, body, sees: 5, ...more });
  beforeEach(() => platform.given.participants(1, 3));

  it('404 for members, who are no coordinators', async () => {
    await platform.given.cluster(gathering(), [founder(), confirmed(2)]);
    expect((await edit({ title: 'Другое' }, { by: representative(2) })).status).toBe(404);
  });

  it('409 while it is judged', async () => {
    await platform.given.cluster(checking({ version: 5 }));
    expect((await edit({ title: 'Другое' })).body).toMatchObject({
      status: 409,
      code: 'wrong-status',
      state: 'checking',
    });
  });

  it.each(['"4"', '"6"', 'W/"4"', '5', '*', '"x"', '"5", "6"', '"-5"', ''])('412 when %s was seen', async (tag) => {
    await platform.given.cluster(gathering());
    const answer = await platform.api.call('editCluster', {
      by: coordinator(),
      path,
      body: {},
      headers: { 'if-match': tag },
    });
    expect(answer.body).toMatchObject({ status: 412, code: 'stale-version' });
  });

  it('412 for all but one of those who edit what they all saw', async () => {
    await platform.given.cluster(gathering());
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => edit({ title: `Название ${n}` })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412, 412, 412]);
  });

  it('422 for a project that somebody leads who is not confirmed', async () => {
    await platform.given.cluster(gathering(), [founder(), invited(2)]);
    const answer = await edit({ projects: [project({ lead: organisationId(2) })] });
    expect(answer.body).toMatchObject({ status: 422, code: 'lead-not-member' });
  });

  it('200; own membership is shown once, also when it leads every project', async () => {
    await platform.given.cluster(gathering(), [founder(), confirmed(2)]);
    const projects = [
      project(),
      { ...project({ lead: organisationId(2) }), id: undefined },
      project({ id: projectId() }),
    ];
    const answer = await edit({ projects, openToRequests: false });
    expect(answer.headers['etag']).toBe('"6"');
    const view = ClusterView.parse(answer.body);
    expect(view.memberships).toHaveLength(1);
    expect(view.openToRequests).toBe(false);
    expect(new Set(view.projects.map(({ id }) => id)).size).toBe(3);
  });
});

describe('inside a cluster', () => {
  const inside = ['readLedger', 'listMembers', 'readHistory', 'dryRun'] as const;
  beforeEach(async () => {
    await platform.given.participants(1, 3);
    await platform.given.operator();
    await platform.given.cluster(active({ version: 1 }), [...confirmedMembers(30), invited(31)]);
  });

  it.each(inside)('%s: 404 for everybody who is not a member', async (name) => {
    for (const by of [stranger(), representative(31)])
      expect((await platform.api.call(name, { by, path })).status).toBe(404);
  });

  it.each(inside)('%s: 200 for coordinator, members and operators', async (name) => {
    const read = (by: { personId: ReturnType<typeof stranger>['personId'] }) =>
      name === 'dryRun' ? platform.api.call(name, { by, path, body: {} }) : platform.api.call(name, { by, path });
    for (const by of [coordinator(), representative(2), operator()]) expect((await read(by)).status).toBe(200);
  });

  it('the ledger says of each whether it counts and why', async () => {
    const { body } = await platform.api.call('readLedger', { by: representative(2), path });
    const ledger = LedgerView.parse(body);
    expect(ledger.summary).toMatchObject({ counts: 30, waiting: 1, missing: 0, percent: 100 });
    expect(ledger.entries).toHaveLength(31);
  });

  it('a dry run judges and changes nothing', async () => {
    const before = await platform.main.table.get({ pk: `CLUSTER#${clusterId()}`, sk: 'HEAD' });
    const { body } = await platform.api.call('dryRun', { by: coordinator(), path });
    expect(ReportView.parse(body)).toMatchObject({ outcome: 'eligible', counted: 30, threshold: 30 });
    expect(body).not.toHaveProperty('submission');
    expect(await platform.main.table.get({ pk: `CLUSTER#${clusterId()}`, sk: 'HEAD' })).toEqual(before);
  });
});
