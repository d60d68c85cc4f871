import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { operator, representative } from '../builders/actor.ts';
import { actionNeeded, active, claimed, gathering, inReview, rejected, suspended } from '../builders/cluster.ts';
import { clusterId, dayAfter, firstDay, organisationId } from '../builders/ids.ts';
import { founder } from '../builders/member.ts';
import { participant, unclearOrganisation } from '../builders/organisation.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';
import { pageOf } from '../fakes/field-of.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
  await platform.given.operator(900);
  await platform.given.operator(901);
});

const path = { clusterId: clusterId() };
const clerk = { by: operator(900) };
/** An operator who represents organisation 2, a member of every reviewed application here. */
const involved = async () => {
  await platform.given.participants(2, 2);
  await platform.given.operator(2);
  return { by: representative(2) };
};
describe('listReviews', () => {
  it('200: the most urgent first, with their clocks', async () => {
    const due = (n: number, days: number) =>
      inReview({ id: clusterId(n), nearDueAt: dayAfter(days - 3).toISOString(), dueAt: dayAfter(days).toISOString() });
    for (const cluster of [due(1, 9), due(2, -1), due(3, 2), due(4, 5)]) await platform.given.cluster(cluster);
    const list = async (query?: Readonly<Record<string, string>>) => {
      const { body } = await platform.api.call('listReviews', { ...clerk, ...(query === undefined ? {} : { query }) });
      const { items } = pageOf({ body });
      return items.map((item) => `${Number(String(item['clusterId']).slice(-3))} ${String(item['clock'])}`);
    };
    expect(await list()).toEqual(['2 overdue', '3 near-due', '4 in-time', '1 in-time']);
    expect(await list({ clock: 'overdue' })).toEqual(['2 overdue']);
    expect(await list({ clock: 'near-due' })).toEqual(['3 near-due']);
    expect(await list({ limit: '2' })).toEqual(['2 overdue', '3 near-due']);
  });
  it('200: what waits for the applicant with its clock stopped, and what may need a second look', async () => {
    const clusters = [
      inReview({ id: clusterId(1) }),
      actionNeeded({ id: clusterId(2) }),
      rejected({ id: clusterId(3) }),
    ];
    for (const cluster of [...clusters, suspended({ id: clusterId(4) })]) await platform.given.cluster(cluster);
    const list = async (status: string) =>
      pageOf(await platform.api.call('listReviews', { ...clerk, query: { status } }));
    expect((await list('action-needed')).items).toMatchObject([{ clusterId: clusterId(2), clock: 'paused' }]);
    expect((await list('rejected')).items).toMatchObject([{ clusterId: clusterId(3), status: 'rejected' }]);
    expect((await list('suspended')).items).toMatchObject([{ clusterId: clusterId(4), status: 'suspended' }]);
  });
});

describe('readCase', () => {
  it('200: application, snapshot, report, decisions and history on one screen', async () => {
    await platform.given.review(claimed());
    const { body } = await platform.api.call('readCase', { ...clerk, path });
    expect(body).toMatchObject({
      cluster: { status: 'in-review' },
      claim: { by: 'person-900' },
      snapshot: { submission: 1 },
      report: { outcome: 'eligible', reportHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      decisions: [],
      notes: [],
      history: [{ seq: 40 }],
    });
  });

  it('200 for an application that was never filed', async () => {
    await platform.given.cluster(gathering());
    const { body } = await platform.api.call('readCase', { ...clerk, path });
    expect(body).not.toHaveProperty('report');
  });
});

describe('claimReview and releaseReview', () => {
  const claim = (by = operator(900), body: object = {}) => platform.api.call('claimReview', { by, path, body });
  const release = (by = operator(900)) => platform.api.call('releaseReview', { by, path });

  it('403 for whoever has a part in it', async () => {
    await platform.given.review();
    const answer = await platform.api.call('claimReview', { ...(await involved()), path, body: { force: true } });
    expect(answer.body).toMatchObject({ status: 403, code: 'conflict-of-interest' });
  });

  it('409 for a case that a colleague has, unless it is meant', async () => {
    await platform.given.review();
    expect((await claim()).body).toMatchObject({ version: 41 });
    expect((await claim(operator(901))).body).toMatchObject({ status: 409, code: 'claimed-by-another' });
    expect((await release(operator(901))).body).toMatchObject({ code: 'claimed-by-another' });
    expect((await claim(operator(901), { force: true })).status).toBe(200);
    expect((await release()).body).toMatchObject({ code: 'claimed-by-another' });
    expect((await release(operator(901))).status).toBe(200);
    expect((await release(operator(901))).body).toMatchObject({ status: 409, code: 'not-claimed' });
  });

  it('409 for what is not in review', async () => {
    await platform.given.cluster(gathering());
    expect((await claim()).body).toMatchObject({ status: 409, state: 'gathering' });
    expect((await release()).body).toMatchObject({ status: 409, state: 'gathering' });
  });

  it('one of two who take a case at once has it', async () => {
    await platform.given.review();
    const answers = await Promise.all([claim(operator(900)), claim(operator(901))]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});

describe('replayReport', () => {
  it('404 without a report, 200: what was filed and what today would say', async () => {
    await platform.given.review();
    const replay = (body: object) => platform.api.call('replayReport', { ...clerk, path, body });
    expect((await replay({ submission: 2 })).status).toBe(404);
    expect((await replay({ submission: 0 })).status).toBe(400);
    expect((await replay({})).body).toMatchObject({
      filed: { outcome: 'eligible' },
      today: { outcome: 'eligible' },
      same: true,
    });
  });
});

describe('reopenCluster', () => {
  it('403 for whoever has a part in it, 409 unless it was rejected, 200', async () => {
    await platform.given.cluster(rejected(), [founder()]);
    const reopen = (more: object = clerk) =>
      platform.api.call('reopenCluster', { path, body: { reason: 'Устранили' }, ...more });
    await platform.given.operator(1);
    await platform.given.participants(1, 1);
    expect((await reopen({ by: representative(1) })).body).toMatchObject({ status: 403, code: 'conflict-of-interest' });
    expect((await reopen()).body).toMatchObject({ status: 'gathering' });
    expect((await reopen()).body).toMatchObject({ status: 409, state: 'gathering' });
    expect(await platform.api.deps.submissions.notes(clusterId())).toMatchObject([
      { kind: 'reopening', text: 'Устранили' },
    ]);
  });
});

describe('decideOrganisation and listOrganisations', () => {
  const decide = (outcome: string, more: object = clerk) =>
    platform.api.call('decideOrganisation', {
      path: { organisationId: organisationId(7) },
      body: { outcome, reason: 'Проверено' },
      ...more,
    });

  it('unclear ones wait for a person; 403 for their own, 409 when decided, 200', async () => {
    await platform.given.organisations(unclearOrganisation(7), unclearOrganisation(8));
    await platform.given.operator(7);
    expect((await decide('participant', { by: representative(7) })).body).toMatchObject({
      status: 403,
      code: 'conflict-of-interest',
    });
    const answers = await Promise.all([decide('participant'), decide('refuse')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await decide('partner')).body).toMatchObject({ status: 409, code: 'wrong-status' });
  });

  it('a refused one gives its number free, and may apply again', async () => {
    await platform.given.organisations(unclearOrganisation(7));
    expect((await decide('refuse')).body).toMatchObject({ status: 'refused', reason: 'by-operator' });
    const body = { identifier: unclearOrganisation(7).identifier };
    expect((await platform.api.call('applyForParticipation', { by: representative(7), body })).status).toBe(202);
  });

  it('the list shows what the register said, not what ties organisations together', async () => {
    const { id, ...organisation } = unclearOrganisation(7);
    await platform.given.organisations({ ...organisation, id });
    const saved = await decide('partner');
    expect(saved.status).toBe(200);
    const { body, text } = await platform.api.call('listOrganisations', { ...clerk, query: { status: 'partner' } });
    expect(body).toMatchObject({
      items: [
        {
          id,
          status: 'partner',
          allowedActions: ['suspendOrganisation', 'grantCapacity', 'excludeOrganisation', 'offerReassignment'],
        },
      ],
    });
    expect(text).not.toContain('links');
    expect((await platform.api.call('listOrganisations', clerk)).body).toEqual({ items: [] });
  });
});

describe('closeCluster', () => {
  it('403 for whoever has a part in it, 409 unless it is suspended, 200 with the reason kept', async () => {
    await platform.given.cluster(suspended(), [founder()]);
    await platform.given.cluster(active({ id: clusterId(2) }), [founder()]);
    await platform.given.operator(1);
    await platform.given.participants(1, 1);
    const close = (more: object = clerk) =>
      platform.api.call('closeCluster', { path, body: { reason: 'Состав не восстановлен' }, ...more });
    expect((await close({ by: representative(1) })).body).toMatchObject({ status: 403, code: 'conflict-of-interest' });
    expect((await close({ ...clerk, path: { clusterId: clusterId(2) } })).body).toMatchObject({ state: 'active' });
    expect((await close()).body).toMatchObject({ status: 'closed', closedAt: firstDay.toISOString() });
    expect((await close()).body).toMatchObject({ status: 409, state: 'closed' });
    expect(await platform.api.deps.submissions.notes(clusterId())).toMatchObject([{ kind: 'closure' }]);
    const { body } = await platform.api.call('readTimeline', { path });
    expect(pageOf({ body }).items[0]).toMatchObject({ type: 'cluster-closed' });
  });
});

describe('suspendOrganisation, reinstateOrganisation and excludeOrganisation', () => {
  const about = { path: { organisationId: organisationId(7) }, body: { reason: 'Проверяем сведения' } };
  const suspend = (more: object = clerk) => platform.api.call('suspendOrganisation', { ...about, ...more });
  const reinstate = (more: object = clerk) => platform.api.call('reinstateOrganisation', { ...about, ...more });
  const exclude = (more: object = clerk) => platform.api.call('excludeOrganisation', { ...about, ...more });
  const stands = { path: { organisationId: organisationId(7) } };

  it('403 for their own', async () => {
    await platform.given.participants(7, 7);
    await platform.given.operator(7);
    for (const measure of [suspend, exclude])
      expect((await measure({ by: representative(7) })).body).toMatchObject({ code: 'conflict-of-interest' });
    await suspend();
    expect((await reinstate({ by: representative(7) })).body).toMatchObject({ code: 'conflict-of-interest' });
  });

  it('404 for one that is not there, 409 where it makes no sense', async () => {
    expect((await suspend()).status).toBe(404);
    await platform.given.organisations(unclearOrganisation(7));
    for (const measure of [suspend, reinstate, exclude])
      expect((await measure()).body).toMatchObject({ status: 409, code: 'wrong-status', state: 'unclear' });
  });

  it('a suspended one is told why, is not public, and is again what it was when it is reinstated', async () => {
    await platform.given.participants(7, 7);
    expect((await suspend()).body).toMatchObject({ status: 'suspended', measure: { reason: 'Проверяем сведения' } });
    expect((await suspend()).body).toMatchObject({ status: 409, state: 'suspended' });
    expect((await platform.api.call('readOrganisation', { by: representative(7), ...stands })).body).toMatchObject({
      measure: { reason: 'Проверяем сведения' },
    });
    expect((await platform.api.call('readPublicOrganisation', stands)).status).toBe(404);
    expect((await reinstate()).body).toMatchObject({ status: 'participant' });
    expect((await platform.api.call('readPublicOrganisation', stands)).status).toBe(200);
  });

  it('an excluded one keeps its number, so it cannot simply apply again', async () => {
    await platform.given.participants(7, 7);
    await suspend();
    expect((await exclude()).body).toMatchObject({ status: 'excluded', allowedActions: [] });
    expect((await reinstate()).body).toMatchObject({ status: 409, state: 'excluded' });
    const body = { identifier: participant(7).identifier };
    const again = await platform.api.call('applyForParticipation', { by: representative(8), body });
    expect(again.body).toMatchObject({ status: 409, code: 'already-registered' });
  });
});
