import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReportView } from '../../shared/contracts/views.ts';
import { coordinator, representative } from '../builders/actor.ts';
import { actionNeeded, atRisk, checking, gathering, inReview, project } from '../builders/cluster.ts';
import { found, registerFacts } from '../builders/facts.ts';
import { clusterId, firstDay, organisationId } from '../builders/ids.ts';
import { confirmed, founder } from '../builders/member.ts';
import { confirmedMembers } from '../fakes/seed.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';
import { fieldOf } from '../fakes/field-of.ts';

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
const ready = gathering({ counts: { participants: 30, partners: 0, invited: 0, requested: 0 }, milestone: 100 });
describe('submitCluster', () => {
  const submit = (more: object = {}) =>
    platform.api.call('submitCluster', { by: coordinator(), path, sees: 5, ...more });
  beforeEach(() => platform.given.participants(1, 2));

  it('409 when it was filed already', async () => {
    await platform.given.cluster(checking({ version: 5 }));
    expect((await submit()).body).toMatchObject({ status: 409, code: 'wrong-status', state: 'checking' });
  });

  it('412 when it changed since it was seen', async () => {
    await platform.given.cluster(ready, confirmedMembers(30));
    expect((await submit({ sees: 4 })).body).toMatchObject({ status: 412, code: 'stale-version' });
  });

  it('422 with what is missing', async () => {
    await platform.given.cluster(gathering({ projects: [project({ lead: organisationId(9) })] }), confirmedMembers(2));
    expect((await submit()).body).toMatchObject({
      status: 422,
      code: 'not-ready',
      missing: ['threshold', 'project-lead'],
    });
  });

  it('202: snapshot, hash and rules, and the next step is the check', async () => {
    await platform.given.cluster(ready, confirmedMembers(30));
    const answer = await submit();
    expect(answer.body).toMatchObject({
      clusterId: clusterId(),
      submission: 1,
      status: 'checking',
      programme: { id: 'mic', version: 1 },
      version: 6,
    });
    expect(answer.headers['etag']).toBe('"6"');
    const filed = await platform.api.deps.submissions.snapshot(clusterId(), 1);
    expect(filed).toMatchObject({ ok: true, value: { hash: fieldOf(answer.body, 'snapshotHash') } });
    expect(filed.ok && filed.value.snapshot.members).toHaveLength(30);
  });
});

describe('readReport', () => {
  it('404 where there is none, 200 for members', async () => {
    await platform.given.participants(1, 2);
    await platform.given.review();
    const read = (submission: string, by = representative(2)) =>
      platform.api.call('readReport', { by, path: { ...path, submission } });
    for (const submission of ['2', '0', '-1', '1.0', '01', '99999999999999999999'])
      expect((await read(submission)).status).toBe(404);
    expect((await read('1', representative(40))).status).toBe(404);
    expect(ReportView.parse((await read('1')).body)).toMatchObject({ outcome: 'eligible', submission: 1 });
  });
});

describe('readCheckProgress', () => {
  const read = (by = representative(2)) => platform.api.call('readCheckProgress', { by, path });
  beforeEach(() => platform.given.participants(1, 2));

  it('404 for others, 409 when nothing is checked', async () => {
    await platform.given.review();
    expect((await read(representative(40))).status).toBe(404);
    expect((await read()).body).toMatchObject({ status: 409, code: 'wrong-status', state: 'in-review' });
  });

  it('200 for members: whose answers are there, and what can be told; nothing is written', async () => {
    await platform.given.review();
    await platform.given.cluster(checking({ version: 80 }), confirmedMembers(30));
    for (const n of [1, 2, 3])
      await platform.api.deps.answers.keep(found(registerFacts(n, { asOf: firstDay.toISOString() })));
    expect((await read()).body).toMatchObject({
      submission: 1,
      asked: 30,
      answered: 3,
      counted: 3,
      threshold: 30,
      findings: [{ criterion: 'adjacency' }, { criterion: 'project' }, { criterion: 'contribution' }],
      pending: ['threshold', 'register-status', 'region', 'activity', 'independence'],
    });
    platform.api.now = new Date(firstDay.getTime() + 25 * 3_600_000);
    expect((await read()).body).toMatchObject({ answered: 0 });
  });
});

describe('answerAction', () => {
  const answer = (more: object = {}) =>
    platform.api.call('answerAction', { by: coordinator(), path, body: { text: 'Уточнили цель проекта' }, ...more });
  beforeEach(() => platform.given.participants(1, 2));

  it('404 for members, 409 when nothing was asked', async () => {
    await platform.given.review(inReview());
    expect((await answer({ by: representative(2) })).status).toBe(404);
    expect((await answer()).body).toMatchObject({ status: 409, code: 'wrong-status', state: 'in-review' });
  });

  it('422 when too few are left', async () => {
    await platform.given.review(actionNeeded(), {}, confirmedMembers(29));
    expect((await answer()).body).toMatchObject({ status: 422, code: 'not-ready', missing: ['threshold'] });
  });

  it('202: unchanged, it goes back to the review', async () => {
    await platform.given.review(actionNeeded());
    expect((await answer()).body).toMatchObject({ status: 'in-review', version: 41 });
  });

  it('202: changed, it is filed and checked again', async () => {
    await platform.given.review(actionNeeded());
    await platform.api.call('editCluster', { by: coordinator(), path, sees: 40, body: { title: 'Яснее' } });
    expect((await answer()).body).toMatchObject({ status: 'checking', submission: 2, version: 42 });
    expect(await platform.api.deps.submissions.snapshot(clusterId(), 2)).toMatchObject({ ok: true });
    expect(await platform.api.deps.submissions.notes(clusterId())).toMatchObject([
      { kind: 'answer', text: 'Уточнили цель проекта' },
    ]);
  });
});

describe('withdrawCluster', () => {
  it('404 for members, 409 for a registered cluster, 200 for the coordinator of an application', async () => {
    await platform.given.participants(1, 2);
    await platform.given.cluster(gathering(), [founder(), confirmed(2)]);
    await platform.given.cluster(atRisk({ id: clusterId(2) }));
    const withdraw = (by = coordinator(), where = path) => platform.api.call('withdrawCluster', { by, path: where });
    expect((await withdraw(representative(2))).status).toBe(404);
    expect((await withdraw()).body).toMatchObject({ status: 'withdrawn', allowedActions: ['readLedger', 'dryRun'] });
    expect((await withdraw()).body).toMatchObject({ status: 409, code: 'wrong-status', state: 'withdrawn' });
    const registered = await withdraw(coordinator(), { clusterId: clusterId(2) });
    expect(registered.body).toMatchObject({ status: 409, state: 'at-risk' });
  });
});
