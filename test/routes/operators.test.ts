import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exampleOf } from '../../shared/contracts/examples.ts';
import type { Finding } from '../../shared/domain/cluster/submission.ts';
import { operator, representative } from '../builders/actor.ts';
import { claimed, gathering, inReview, rejected } from '../builders/cluster.ts';
import { clusterId, dayAfter, firstDay, organisationId } from '../builders/ids.ts';
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
const advice: Finding = {
  criterion: 'independence',
  verdict: 'advice',
  reason: 'shared',
  text: { ru: 'о', en: 'o' },
  organisationIds: [],
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

describe('decideCluster', () => {
  const decide = (decision: object, more: object = {}) =>
    platform.api.call('decideCluster', { ...clerk, path, body: { decision }, sees: 40, ...more });
  const register = { outcome: 'register', text: 'Соответствует программе' };

  it('403 for whoever has a part in it', async () => {
    await platform.given.review();
    expect((await decide(register, await involved())).body).toMatchObject({
      status: 403,
      code: 'conflict-of-interest',
    });
  });

  it.each<[string, object]>([
    ['an unknown outcome', { outcome: 'approve' }],
    ['no reasons', { outcome: 'return', reasons: [], text: 'Уточните' }],
    ['no text', { outcome: 'reject', reason: 'x' }],
    ['an unknown criterion', { ...register, overrides: [{ criterion: 'beauty', reason: 'Красиво' }] }],
  ])('400 for %s', async (_, decision) => {
    expect((await decide(decision)).body).toMatchObject({ status: 400, code: 'invalid-request' });
  });

  it('409 when a colleague has the case or it is not in review', async () => {
    await platform.given.review(claimed());
    expect((await decide(register, { by: operator(901) })).body).toMatchObject({
      status: 409,
      code: 'claimed-by-another',
    });
    await platform.given.cluster(gathering({ id: clusterId(2), version: 40 }));
    const other = await decide(register, { path: { clusterId: clusterId(2) } });
    expect(other.body).toMatchObject({ status: 409, code: 'wrong-status', state: 'gathering' });
  });

  it('409 when the report is older than thirty days', async () => {
    await platform.given.review();
    platform.api.now = dayAfter(31);
    expect((await decide(register)).body).toMatchObject({ status: 409, code: 'report-outdated' });
  });

  it('412 for the second decision, whatever it is', async () => {
    await platform.given.review();
    const answers = await Promise.all([
      decide(register),
      decide({ outcome: 'reject', reason: rejectReason, text: 'Нет' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect((await decide(register)).body).toMatchObject({ status: 412, code: 'stale-version' });
    expect(await platform.api.deps.submissions.decisions(clusterId())).toHaveLength(1);
  });

  it('422 for findings without a reason, a reason that no catalogue has, and too few members', async () => {
    await platform.given.review(inReview(), { findings: [advice] });
    expect((await decide(register)).body).toMatchObject({
      status: 422,
      code: 'acknowledgement-required',
      findings: ['independence'],
    });
    const returned = await decide({ outcome: 'return', reasons: ['because'], text: 'Уточните' });
    expect(returned.body).toMatchObject({ status: 422, code: 'unknown-reason' });
    const counts = { participants: 29, partners: 0, invited: 0, requested: 0 };
    await platform.given.review(inReview({ id: clusterId(2), counts }));
    const short = await decide(register, { path: { clusterId: clusterId(2) } });
    expect(short.body).toMatchObject({ status: 422, code: 'not-ready', missing: ['threshold'] });
  });

  it('200: registered, with the decision bound to its report', async () => {
    await platform.given.review(inReview(), { findings: [advice] });
    const answer = await platform.api.call('decideCluster', {
      ...clerk,
      path,
      sees: 40,
      body: exampleOf('decideCluster'),
    });
    expect(answer.body).toMatchObject({ status: 'active', registeredAt: firstDay.toISOString(), version: 41 });
    const report = await platform.api.deps.submissions.report(clusterId(), 1);
    expect(await platform.api.deps.submissions.decisions(clusterId())).toMatchObject([
      { outcome: 'register', reportHash: report.ok && report.value.hash, overrides: [{ criterion: 'independence' }] },
    ]);
    const list = await platform.api.call('listPublicClusters', {});
    expect(list.body).toMatchObject({ items: [{ id: clusterId(), status: 'active' }] });
    expect((await platform.api.call('listReviews', clerk)).body).toEqual({ items: [] });
  });

  it('200: returned, with its reasons', async () => {
    await platform.given.review();
    const answer = await decide({ outcome: 'return', reasons: ['project-unclear'], text: 'Уточните цель' });
    expect(answer.body).toMatchObject({ status: 'action-needed', actionNeeded: { reasons: ['project-unclear'] } });
  });

  it('the same decision with the same key is one', async () => {
    await platform.given.review();
    const answers = await Promise.all(Array.from({ length: 6 }, () => decide(register, { key: 'decision-1' })));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({ status: 'active', version: 41 });
    expect((await decide({ ...register, text: 'Другое' }, { key: 'decision-1' })).body).toMatchObject({
      status: 422,
      code: 'idempotency-key-reuse',
    });
  });
});
const rejectReason = 'not-innovative';

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
