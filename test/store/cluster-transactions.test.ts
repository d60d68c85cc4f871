import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { hashOf } from '../../functions/store/hashing.ts';
import { eventKey, memberKey } from '../../functions/store/keys.ts';
import { SubmissionStore } from '../../functions/store/submission-store.ts';
import type { ClusterChange } from '../../shared/domain/cluster/change.ts';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import { claim } from '../../shared/domain/cluster/claim.ts';
import { decide } from '../../shared/domain/cluster/decide.ts';
import { edit } from '../../shared/domain/cluster/edit.ts';
import { open } from '../../shared/domain/cluster/open.ts';
import { submit } from '../../shared/domain/cluster/submit.ts';
import { withdraw } from '../../shared/domain/cluster/withdraw.ts';
import { mic } from '../../shared/programme/mic.ts';
import { coordinator, operator } from '../builders/actor.ts';
import { gathering, inReview } from '../builders/cluster.ts';
import { clusterId, firstDay, hashOf as fakeHash, instant, organisationId, projectId } from '../builders/ids.ts';
import { ended, founder, invited } from '../builders/member.ts';
import { participant } from '../builders/organisation.ts';
import { accepted } from '../builders/outcome.ts';
import { expectChain } from '../fakes/expect-chain.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { confirmedMembers, seed } from '../fakes/seed.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let main: Awaited<ReturnType<(typeof engine)['fresh']>>;
let clusters: ClusterStore;
beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  main = await engine.fresh();
  clusters = new ClusterStore(main.table);
});

const description = { title: 'Контроллер', goal: 'Спроектировать и испытать', stage: 'idea' } as const;
const opening = (n = 1): ClusterChange =>
  accepted(
    open(
      participant(1),
      {
        id: clusterId(n),
        projectId: projectId(),
        content: { title: 'Микроэлектроника', summary: 'Полный цикл производства', industries: ['26'] },
        project: description,
        contribution: undefined,
        by: coordinator(),
        at: firstDay,
      },
      mic,
    ),
  );
const retitled = (cluster: Cluster, title: string) =>
  accepted(
    edit(cluster, {
      changes: { title },
      confirmed: new Set(),
      newId: () => projectId(),
      sawVersion: cluster.version,
      by: coordinator(),
      at: firstDay,
    }),
  );
const stored = async (n = 1): Promise<Cluster> => accepted(await clusters.load(clusterId(n)));
const changed = { ok: false, refusal: { kind: 'changed-since-read' } };

describe('a change of a cluster', () => {
  it('is state, memberships and event in one transaction, and comes back as it went', async () => {
    const change = opening();
    const after = accepted(await clusters.save(change));
    expect(main.requests).toEqual(['TransactWriteItems']);
    expect(accepted(await clusters.loadAll(clusterId()))).toEqual({ cluster: after, members: change.members });
    expect(after).toEqual({ ...change.after, lastEventHash: after.lastEventHash });
    expect(await expectChain(main.table, clusterId())).toMatchObject([{ type: 'cluster-opened', seq: 1 }]);
  });

  it('is refused when somebody wrote in between, and leaves nothing behind', async () => {
    await clusters.save(opening());
    const read = await stored();
    expect(await clusters.save(retitled(read, 'Первое'))).toMatchObject({ ok: true });
    expect(await clusters.save(retitled(read, 'Второе'))).toEqual(changed);
    expect(await stored()).toMatchObject({ title: 'Первое', version: 2 });
    expect(await expectChain(main.table, clusterId())).toHaveLength(2);
  });

  it('is refused the second time, also when it opens the cluster', async () => {
    await clusters.save(opening());
    expect(await clusters.save(opening())).toEqual(changed);
  });

  it('of which twenty start from the same version is one', async () => {
    await clusters.save(opening());
    const read = await stored();
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) => clusters.save(retitled(read, `Название ${n}`))),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await expectChain(main.table, clusterId())).toHaveLength(2);
  });

  it('that was thrown after it was written is there, and its repetition is refused', async () => {
    await clusters.save(opening());
    const change = retitled(await stored(), 'Новое');
    main.fault = () => ({ after: new Error('socket hang up') });
    await expect(clusters.save(change)).rejects.toThrow('socket hang up');
    main.fault = () => undefined;
    expect(await clusters.save(change)).toEqual(changed);
    expect(await expectChain(main.table, clusterId())).toHaveLength(2);
  });

  it('is thrown, and not refused, when the table is overloaded', async () => {
    main.fault = () => new Error('ThrottlingException');
    await expect(clusters.save(opening())).rejects.toThrow('ThrottlingException');
  });

  it('never mends a history that was tampered with: the next event is bound to the hash that the state knows', async () => {
    await clusters.save(opening());
    await main.table.update({
      update: eventKey('cluster', clusterId(), 1),
      set: 'SET actor = :a',
      values: { ':a': 'person-666' },
    });
    await clusters.save(retitled(await stored(), 'Новое'));
    await expect(expectChain(main.table, clusterId())).rejects.toThrow();
  });
});

describe('applications that are not decided', () => {
  it('are three for each founder, however many are opened at once', async () => {
    const results = await Promise.all(Array.from({ length: 10 }, (_, n) => clusters.save(opening(n + 1))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(3);
    for (const result of results.filter(({ ok }) => !ok))
      expect(result).toEqual({ ok: false, refusal: { kind: 'quota-exceeded' } });
  });

  it('make room when they end, and only once', async () => {
    for (const n of [1, 2, 3]) expect(await clusters.save(opening(n))).toMatchObject({ ok: true });
    const read = await stored(2);
    const ending = accepted(withdraw(read, { by: coordinator(), at: firstDay }));
    await Promise.all([clusters.save(ending), clusters.save(ending)]);
    expect(await clusters.save(opening(4))).toMatchObject({ ok: true });
    expect(await clusters.save(opening(5))).toEqual({ ok: false, refusal: { kind: 'quota-exceeded' } });
  });
});

describe('what is filed and decided', () => {
  it('a submission is its snapshot, word for word, and cannot be filed over', async () => {
    await seed(main.table).cluster(gathering({ version: 1 }), confirmedMembers(30));
    const { cluster, members } = accepted(await clusters.loadAll(clusterId()));
    const change = accepted(
      submit(cluster, { members, sawVersion: 1, hash: hashOf, by: coordinator(), at: firstDay }, mic),
    );
    expect(await clusters.save(change)).toMatchObject({ ok: true });
    const filed = accepted(await new SubmissionStore(main.table).snapshot(clusterId(), 1));
    expect(filed).toEqual({ snapshot: change.snapshot, hash: change.after.snapshotHash });
    expect(hashOf(filed.snapshot)).toBe(filed.hash);
    expect(await clusters.save({ ...change, before: await stored(), after: { ...change.after, version: 3 } })).toEqual(
      changed,
    );
  });

  it('a decision stands on the very report that it names, and on no other', async () => {
    await seed(main.table).review();
    const submissions = new SubmissionStore(main.table);
    const { report, hash } = accepted(await submissions.report(clusterId(), 1));
    const deciding = (reportHash: string) => ({
      verdict: { outcome: 'register' } as const,
      report,
      reportHash,
      conflicted: false,
      lapsing: 0,
      sawVersion: 40,
      by: operator(),
      at: firstDay,
    });
    const cluster = await stored();
    expect(await clusters.save(accepted(decide(cluster, deciding(fakeHash(99)), mic)))).toEqual(changed);
    expect(await stored()).toMatchObject({ status: 'in-review' });
    expect(await clusters.save(accepted(decide(cluster, deciding(hash), mic)))).toMatchObject({ ok: true });
    expect(await submissions.decisions(clusterId())).toMatchObject([{ outcome: 'register', reportHash: hash }]);
  });

  it('a decision for a submission without a report is none', async () => {
    await seed(main.table).review(inReview({ submission: 2, submissions: 2 }));
    const { report, hash } = accepted(await new SubmissionStore(main.table).report(clusterId(), 1));
    const deciding = {
      verdict: { outcome: 'register' } as const,
      report,
      reportHash: hash,
      conflicted: false,
      lapsing: 0,
      sawVersion: 40,
      by: operator(),
      at: firstDay,
    };
    expect(await clusters.save(accepted(decide(await stored(), deciding, mic)))).toEqual(changed);
  });
});

describe('an ended membership', () => {
  it('that is invited again is one item, and nothing of the end is left on it', async () => {
    await seed(main.table).cluster(gathering({ version: 1 }), [
      founder(),
      ended(2, { status: 'declined', reason: 'Заняты' }),
    ]);
    const cluster = await stored();
    const counts = { ...cluster.counts, invited: 1 };
    const after = { ...cluster, version: 2, counts };
    const change: ClusterChange = {
      before: cluster,
      after,
      members: [invited(2, { version: 2 })],
      fact: { type: 'organisations-invited', data: { organisationIds: [organisationId(2)] } },
      actor: 'system',
      at: firstDay,
    };
    expect(await clusters.save(change)).toMatchObject({ ok: true });
    const item = await main.table.get(memberKey(clusterId(), organisationId(2)));
    expect(item).toMatchObject({ status: 'invited', duePk: 'DUE#member', dueSk: instant(7) });
    for (const gone of ['endedAt', 'reason', 'listingPk']) expect(item).not.toHaveProperty(gone);
  });
});

it('a claim of a case by two operators at once is one', async () => {
  await seed(main.table).review();
  const cluster = await stored();
  const claims = [900, 901].map((n) =>
    accepted(claim(cluster, { force: false, conflicted: false, by: operator(n), at: firstDay })),
  );
  const results = await Promise.all(claims.flatMap((one) => (one === undefined ? [] : [clusters.save(one)])));
  expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
});
