import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allPages } from '../../infra/demo/all-pages.ts';
import type { ApiClient } from '../../infra/demo/client.ts';
import { inParallel } from '../../infra/demo/in-parallel.ts';
import { waitFor } from '../../infra/demo/wait-for.ts';
import { chainFaults } from '../../infra/demo/verify-cluster.ts';
import { type Platform, startPlatform } from '../../infra/local/platform.ts';
import { innOf } from '../../infra/local/services/register/numbers.ts';
import { accept, admitted, application, clientOf, contribution, type Neighbour } from './neighbours.ts';
import { noticesTo, notificationsOf, publicView, refusal, timesTold } from './what-people-see.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'journey-'));
let platform: Platform;
let api: ApiClient;

beforeAll(async () => {
  platform = await startPlatform({ dataDir, ports: { front: 0 } });
  api = clientOf(platform.urls);
});
afterAll(async () => {
  await platform?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** What each step leaves for the next one. */
let newcomer: Neighbour;
let others: readonly Neighbour[];
let clusterId: string;
const asNewcomer = { as: 'newcomer' };
const cluster = () => api.must('readCluster', { clusterId }, asNewcomer);

describe('the way from a newcomer to a registered cluster and on', () => {
  it('refuses a wrong INN at once and writes nothing', async () => {
    const identifier = { kind: 'inn', value: '7707083894' } as const;
    const answer = await refusal(
      api.call('applyForParticipation', { identifier }, { ...asNewcomer, idempotencyKey: 'wrong-inn' }),
    );
    expect(answer).toBe('invalid-inn');
    expect((await api.must('readMe', {}, asNewcomer)).organisations).toEqual([]);
  });

  it('makes the newcomer a participant once the register has answered', async () => {
    const inn = innOf('photonics', 1);
    const identifier = { kind: 'inn', value: inn } as const;
    const apply = (as: string, idempotencyKey: string) =>
      api.call('applyForParticipation', { identifier }, { as, idempotencyKey });
    const first = await apply('newcomer', 'newcomer-applies');
    expect(first).toMatchObject({ ok: true, status: 202, value: { status: 'checking' } });
    expect(await refusal(apply('somebody-else', 'somebody-applies'))).toBe('already-registered');
    const [organisationId = ''] = (await api.must('readMe', {}, asNewcomer)).organisations;
    const done = await waitFor('the admission', async () => {
      const now = await api.must('readOrganisation', { organisationId }, asNewcomer);
      return now.status === 'checking' ? undefined : now;
    });
    expect(done).toMatchObject({ status: 'participant', facts: { inn, status: 'ACTIVE', region: '77' } });
    expect(done.allowedActions).toContain('openCluster');
    newcomer = { id: organisationId, inn, person: 'newcomer' };
    expect(await refusal(api.call('readOrganisation', { organisationId }, { as: 'somebody-else' }))).toBe('not-found');
  });

  it('lets the founder open a cluster and edit it only in the version that was seen', async () => {
    const opening = { organisationId: newcomer.id, ...application, contribution };
    const opened = await api.must('openCluster', opening, { ...asNewcomer, idempotencyKey: 'newcomer-opens' });
    clusterId = opened.id;
    const title = 'Фотоника и лазерная техника Москвы';
    const edit = (ifMatch?: number) =>
      api.call(
        'editCluster',
        { clusterId, title, openToRequests: true },
        { ...asNewcomer, ...(ifMatch === undefined ? {} : { ifMatch }) },
      );
    expect(await refusal(edit())).toBe('if-match-required');
    expect(await edit(opened.version)).toMatchObject({ ok: true, value: { title } });
    expect(await refusal(edit(opened.version))).toBe('stale-version');
  });

  it('invites many at once with a result for each row', async () => {
    others = await admitted(api, 'photonics', 30, 2);
    const strange = [
      [others[0]?.inn ?? '', 'duplicate-row'],
      ['1234567890', 'invalid-inn'],
      [innOf('photonics', 99), 'unknown-inn'],
      [newcomer.inn, 'already-member'],
    ] as const;
    // The last of the thirty is not invited: it is to ask by itself, later.
    const invitees = [...others.slice(0, 29).map(({ inn }) => ({ inn })), ...strange.map(([inn]) => ({ inn }))];
    const answer = await api.must(
      'inviteOrganisations',
      { clusterId, invitees },
      { ...asNewcomer, idempotencyKey: 'newcomer-invites' },
    );
    expect(answer.invited).toBe(29);
    expect(answer.rows.slice(29).map(({ result }) => result)).toEqual(strange.map(([, result]) => result));
  });

  it('gathers thirty, nobody twice and nobody for another', async () => {
    const [one, two] = others;
    if (one === undefined || two === undefined) throw new Error('nobody was admitted');
    const forOther = { clusterId, organisationId: one.id, contribution };
    expect(await refusal(api.call('acceptInvitation', forOther, { as: two.person }))).toBe('not-found');
    const raced = await Promise.all([1, 2, 3].map(() => accept(api, clusterId, one)));
    expect(raced.map((answer) => (answer.ok ? 'accepted' : answer.problem.code)).toSorted()).toEqual([
      'accepted',
      'already-member',
      'already-member',
    ]);
    expect(
      await refusal(
        api.call(
          'submitCluster',
          { clusterId },
          { ...asNewcomer, idempotencyKey: 'too-early', ifMatch: (await cluster()).version },
        ),
      ),
    ).toBe('not-ready');

    const answers = await inParallel(others.slice(1, 29), 29, (other) => accept(api, clusterId, other));
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    const { summary, entries } = await api.must('readLedger', { clusterId }, asNewcomer);
    expect(summary).toMatchObject({ counts: 30, threshold: 30, missing: 0, percent: 100 });
    expect(new Set(entries.map(({ inn }) => inn)).size).toBe(30);
    expect(await cluster()).toMatchObject({ milestone: 100, counts: { participants: 30, invited: 0 } });
  });

  it('says yes in a dry run that changes nothing', async () => {
    const before = await cluster();
    const report = await api.must('dryRun', { clusterId }, asNewcomer);
    expect(report).toMatchObject({ outcome: 'eligible', counted: 30 });
    expect(report.findings.map(({ verdict }) => verdict)).not.toContain('fail');
    expect((await cluster()).version).toBe(before.version);
  });

  it('files one submission, sent five times with one key', async () => {
    const { version } = await cluster();
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() =>
        api.call(
          'submitCluster',
          { clusterId },
          { ...asNewcomer, idempotencyKey: 'newcomer-submits', ifMatch: version },
        ),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202]);
    expect(new Set(answers.map((answer) => (answer.ok ? answer.value.snapshotHash : 'none'))).size).toBe(1);
    const checked = await waitFor('the check', async () => {
      const now = await cluster();
      return now.status === 'checking' ? undefined : now;
    });
    expect(checked).toMatchObject({ status: 'in-review', submissions: 1 });
    const report = await api.must('readReport', { clusterId, submission: '1' }, asNewcomer);
    expect(report).toMatchObject({ outcome: 'eligible', counted: 30, threshold: 30 });
    expect(report.members.every(({ registerAsOf }) => registerAsOf !== undefined)).toBe(true);
  });

  it('lets only an operator who took the case decide, once', async () => {
    expect(await refusal(api.call('readCase', { clusterId }, asNewcomer))).toBe('forbidden');
    const queue = await api.must('listReviews', {}, { as: 'operator' });
    expect(queue.items.map((item) => item.clusterId)).toContain(clusterId);
    await api.must('claimReview', { clusterId }, { as: 'operator' });
    expect(await refusal(api.call('claimReview', { clusterId }, { as: 'operator-2' }))).toBe('claimed-by-another');
    const { cluster: seen, report } = await api.must('readCase', { clusterId }, { as: 'operator' });
    const overrides = (report?.findings ?? [])
      .filter(({ verdict }) => verdict !== 'pass')
      .map(({ criterion }) => ({ criterion, reason: 'Проверено.' }));
    const decision = { outcome: 'register' as const, overrides };
    const decide = (idempotencyKey: string) =>
      api.call('decideCluster', { clusterId, decision }, { as: 'operator', idempotencyKey, ifMatch: seen.version });
    const decided = await Promise.all([decide('decides'), decide('decides'), decide('decides-again')]);
    expect(decided.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
    const { decisions } = await api.must('readCase', { clusterId }, { as: 'operator' });
    expect(decisions).toHaveLength(1);
    expect((await cluster()).status).toBe('active');
  });

  it('tells everybody once, in the app and by letter', async () => {
    const everybody = [newcomer, ...others.slice(0, 29)].map(({ person }) => person);
    expect(await timesTold(api, everybody, 'cluster-registered')).toEqual(new Set([1]));
    const own = await notificationsOf(api, 'newcomer');
    expect(new Set(own.map(({ id }) => id)).size).toBe(own.length);
    expect(own.map(({ kind }) => kind)).toContain('milestone-reached');
    const letters = await waitFor('each in a letter', async () => {
      const arrived = await noticesTo(platform.urls.mail, 'newcomer@example.org');
      return arrived >= (await notificationsOf(api, 'newcomer')).length ? arrived : undefined;
    });
    expect(letters).toBe((await notificationsOf(api, 'newcomer')).length);
  });

  it('shows the cluster, its members and its history to the public', async () => {
    const { page, members, events, listed } = await publicView(api, clusterId);
    expect(page).toMatchObject({ status: 'active', participants: 30 });
    expect(listed).toMatchObject({ participants: 30 });
    expect(members).toHaveLength(30);
    expect(events).toContain('cluster-registered');
    expect(events).not.toContain('organisations-invited');
  });

  it('is at risk when a member leaves, and active again when another joins', async () => {
    const [leaver] = others;
    const joiner = others[29];
    if (leaver === undefined || joiner === undefined) throw new Error('somebody is missing');
    await api.must('leaveCluster', { clusterId, organisationId: leaver.id }, { as: leaver.person });
    expect(await cluster()).toMatchObject({ status: 'at-risk', counts: { participants: 29 }, atRisk: {} });
    const request = { clusterId, organisationId: joiner.id, contribution };
    await api.must('requestToJoin', request, { as: joiner.person });
    await api.must('approveRequest', { clusterId, organisationId: joiner.id }, asNewcomer);
    expect(await cluster()).toMatchObject({ status: 'active', counts: { participants: 30 } });
    await waitFor('the news of the risk and the recovery', async () => {
      const kinds = (await notificationsOf(api, 'newcomer')).map(({ kind }) => kind);
      return kinds.includes('cluster-at-risk') ? true : undefined;
    });
  });

  it('leaves a history without gaps, each event bound to the one before', async () => {
    const history = await allPages((paging) => api.must('readHistory', { clusterId, ...paging }, asNewcomer));
    expect(chainFaults(history, (await cluster()).version)).toEqual([]);
  });
});
