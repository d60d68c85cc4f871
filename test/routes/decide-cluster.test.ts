import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exampleOf } from '../../shared/contracts/examples.ts';
import type { Finding } from '../../shared/domain/cluster/submission.ts';
import { operator, representative } from '../builders/actor.ts';
import { claimed, gathering, inReview } from '../builders/cluster.ts';
import { clusterId, dayAfter, firstDay } from '../builders/ids.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';

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
