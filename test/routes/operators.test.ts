import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { operator, representative } from '../builders/actor.ts';
import { claimed, gathering, inReview, rejected } from '../builders/cluster.ts';
import { clusterId, dayAfter, organisationId } from '../builders/ids.ts';
import { founder } from '../builders/member.ts';
import { unclearOrganisation } from '../builders/organisation.ts';
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
    expect(body).toMatchObject({ items: [{ id, status: 'partner', allowedActions: [] }] });
    expect(text).not.toContain('links');
    expect((await platform.api.call('listOrganisations', clerk)).body).toEqual({ items: [] });
  });
});
