import * as z from 'zod';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LogCode, LogFields } from '../../functions/runtime/log.ts';
import { hashOf } from '../../functions/store/hashing.ts';
import {
  claimKey,
  clusterKey,
  decisionKey,
  eventKey,
  organisationKey,
  organisationsList,
} from '../../functions/store/keys.ts';
import { decisionWrite, reportWrite, snapshotWrite } from '../../functions/store/submission-items.ts';
import type { Write } from '../../functions/store/table.ts';
import { clusterEvent, putEvent } from '../../functions/store/event-item.ts';
import { VerificationStore } from '../../functions/store/verification-store.ts';
import { verify } from '../../functions/verify/verify.ts';
import { noHash } from '../../shared/domain/event.ts';
import { active, gathering } from '../builders/cluster.ts';
import { clusterId, firstDay, instant, organisationId, personId } from '../builders/ids.ts';
import { confirmed, founder } from '../builders/member.ts';
import { participant } from '../builders/organisation.ts';
import { report, snapshot } from '../builders/snapshot.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { seed } from '../fakes/seed.ts';
import { asNobody } from '../grants/recorder.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let main: Awaited<ReturnType<typeof engine.fresh>>;
let now: Date;
let logged: { code: LogCode; fields: LogFields }[];

beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());

const counts = { participants: 2, lapsed: 0, partners: 0, invited: 0, requested: 0 };
const members = [founder(), confirmed(2)];
const [gatheringOne, registeredOne] = [clusterId(1), clusterId(2)];
/** Thirty that count, each with another INN. */
const verdicts = Array.from({ length: 30 }, (_, n) => ({
  organisationId: organisationId(n + 1),
  inn: participant(n + 1).facts.inn,
  verdict: 'counts' as const,
  reason: 'confirmed',
}));

const decision = {
  clusterId: registeredOne,
  submission: 1,
  outcome: 'register' as const,
  reasons: [],
  text: '',
  overrides: [],
  by: personId(900),
  at: instant(),
};

beforeEach(async () => {
  main = await engine.fresh();
  now = firstDay;
  logged = [];
  const given = seed(main.table);
  await given.organisations(...[1, 2].map((n) => participant(n, { version: 1, lastEventHash: noHash })));
  for (const n of [1, 2])
    await plant(organisationKey(organisationId(n)), 'SET listingPk = :pk, listingSk = :sk', {
      ':pk': organisationsList('participant'),
      ':sk': `${instant()}#${organisationId(n)}`,
    });
  await given.cluster(gathering({ id: gatheringOne, version: 1, counts }), members);
  await given.cluster(active({ id: registeredOne, version: 1, counts }), members);
  const filed = report({ clusterId: registeredOne, members: verdicts });
  await given.put([reportWrite(filed)]);
  await given.put(decisionWrite({ ...decision, reportHash: hashOf(filed) }, 1));
  // What was just written is on its way.
  const unsent = await main.table.query({ index: 'unsent', partition: 'UNSENT' });
  for (const { pk, sk } of unsent.items)
    await main.table.update({ update: { pk: String(pk), sk: String(sk) }, set: 'REMOVE unsentPk, unsentSk' });
});

const run = (clock = () => now) =>
  verify({
    store: new VerificationStore(main.table),
    now: clock,
    log: (code, fields = {}) => void logged.push({ code, fields }),
  });
const violations = () =>
  logged.filter(({ code }) => code === 'invariant-violated').map(({ fields }) => [fields.kind, fields.aggregateId]);
const completed = () => logged.find(({ code }) => code === 'verification-completed')?.fields;
/** Somebody changes an item by hand. */
const plant = (key: { pk: string; sk: string }, set: string, values: Record<string, unknown>) =>
  main.table.update({ update: key, set, values, ...(set.includes('#at') ? { names: { '#at': 'at' } } : {}) });

describe('the daily verification', () => {
  it('reads everything and finds nothing where everything is true', async () => {
    await run();
    expect(violations()).toEqual([]);
    expect(completed()).toMatchObject({ count: 4, failed: 0 });
  });

  it('rests until a day has passed, and then walks again', async () => {
    await run();
    await run();
    now = new Date(firstDay.getTime() + 86_400_000);
    await run();
    expect(logged.map(({ code }) => code)).toEqual(['verification-completed', 'verification-completed']);
  });

  it('goes on where the last run stopped, though that one had no more time', async () => {
    let asked = 0;
    // Each look at the clock takes a fifth of what a run has.
    const slow = () => new Date(firstDay.getTime() + 11_000 * asked++);
    for (let runs = 0; runs < 30 && completed() === undefined; runs++) await run(slow);
    expect(logged.filter(({ code }) => code === 'verification-continues').length).toBeGreaterThan(2);
    expect(completed()).toMatchObject({ count: 4, failed: 0 });
  });

  it('is walked once when two runs meet', async () => {
    await Promise.all([run(), run()]);
    expect(logged.filter(({ code }) => code === 'verification-completed')).toHaveLength(1);
  });
});

describe('a violation that somebody planted is found:', () => {
  const head = clusterKey(gatheringOne);
  it.each([
    [
      'chain-broken',
      'an event was changed',
      () => plant(eventKey('cluster', gatheringOne, 1), 'SET #at = :x', { ':x': '2026-01-01T00:00:00.000Z' }),
    ],
    [
      'chain-broken',
      'an event has another number',
      () => plant(eventKey('cluster', gatheringOne, 1), 'SET seq = :x', { ':x': 2 }),
    ],
    [
      'head-differs',
      'a state was changed without its event',
      () => plant(head, 'SET lastEventHash = :x', { ':x': 'a'.repeat(64) }),
    ],
    ['members-miscounted', 'a count is wrong', () => plant(head, 'SET counts.participants = :x', { ':x': 3 })],
    ['unreadable', 'a state is none', () => plant(head, 'SET title = :x', { ':x': 7 })],
  ])('%s: %s', async (kind, _what, doIt) => {
    await doIt();
    await run();
    expect(violations()).toEqual([[kind, gatheringOne]]);
    expect(completed()).toMatchObject({ failed: 1 });
  });

  it('registered-without-decision: a cluster is registered, and nobody decided', async () => {
    const cluster = active({ id: clusterId(3), version: 1, counts });
    await seed(main.table).cluster(cluster, members);
    await run();
    expect(violations()).toContainEqual(['registered-without-decision', clusterId(3)]);
  });

  it('report-miscounted: a report counts more than it names', async () => {
    const other = report({ clusterId: gatheringOne, members: verdicts.slice(1) });
    await main.table.transact([reportWrite(other)]);
    await run();
    expect(violations()).toEqual([['report-miscounted', gatheringOne]]);
  });

  describe('where an application was filed, judged and decided', () => {
    const judged = clusterId(4);
    const filed = snapshot({ clusterId: judged });
    const report4 = report({ clusterId: judged, snapshotHash: hashOf(filed), members: verdicts });
    beforeEach(async () => {
      const given = seed(main.table);
      const cluster = active({ id: judged, version: 1, counts });
      await given.cluster(cluster, members);
      const facts = [
        {
          type: 'cluster-submitted',
          data: { submission: 1, snapshotHash: hashOf(filed), programmeVersion: 1 },
        },
        { type: 'check-completed', data: { submission: 1, outcome: 'eligible', reportHash: hashOf(report4) } },
      ] as const;
      let { lastEventHash } = z.object({ lastEventHash: z.string() }).parse(await main.table.get(clusterKey(judged)));
      for (const [index, fact] of facts.entries()) {
        const [before, after] = [
          { ...cluster, lastEventHash },
          { ...cluster, version: index + 2 },
        ];
        const event = clusterEvent({ before, after, members: [], fact, actor: personId(1), at: firstDay });
        await given.put([putEvent(event)]);
        lastEventHash = event.hash;
      }
      await plant(clusterKey(judged), 'SET version = :v, lastEventHash = :h', { ':v': 3, ':h': lastEventHash });
      await given.put([snapshotWrite(filed), reportWrite(report4)]);
      await given.put(decisionWrite({ ...decision, clusterId: judged, reportHash: hashOf(report4) }, 3));
    });
    const instead = (write: Write) => ('put' in write ? main.table.transact([{ put: write.put }]) : undefined);

    it('nothing is wrong as long as everything is what was said of it', async () => {
      await run();
      expect(violations()).toEqual([]);
    });

    it('application-changed: another application lies there', async () => {
      await instead(snapshotWrite({ ...filed, title: 'Другое название' }));
      await run();
      expect(violations()).toEqual([['application-changed', judged]]);
    });

    it('report-changed, and decided on another: a report was improved afterwards', async () => {
      await instead(reportWrite({ ...report4, unclear: 7 }));
      await run();
      expect(violations()).toEqual([
        ['report-changed', judged],
        ['decision-on-another-report', judged],
      ]);
    });

    it('decision-on-another-report: a decision names a report that never was', async () => {
      await plant(decisionKey(judged, 1, 3), 'SET reportHash = :x', { ':x': 'b'.repeat(64) });
      await run();
      expect(violations()).toEqual([['decision-on-another-report', judged]]);
    });
  });

  it('number-not-held: another organisation has the INN', async () => {
    await plant(claimKey(participant(2).facts.inn), 'SET organisationId = :x', { ':x': organisationId(1) });
    await run();
    expect(violations()).toEqual([['number-not-held', organisationId(2)]]);
  });

  it('events-unsent: nobody handed an event on', async () => {
    const key = eventKey('cluster', gatheringOne, 1);
    const values = { ':pk': 'UNSENT', ':sk': `${firstDay.toISOString()}#x` };
    await plant(key, 'SET unsentPk = :pk, unsentSk = :sk', values);
    now = new Date(firstDay.getTime() + 20 * 60_000);
    await run();
    expect(violations()).toEqual([['events-unsent', undefined]]);
  });

  it('nothing, when a look saw only half of a change', async () => {
    await plant(head, 'SET counts.participants = :x', { ':x': 3 });
    const store = new VerificationStore(main.table);
    let looks = 0;
    const cluster = store.cluster.bind(store);
    store.cluster = async (id) => {
      const seen = await cluster(id);
      if (id === gatheringOne && looks++ === 0) await asNobody(() => plant(head, 'SET counts = :x', { ':x': counts }));
      return seen;
    };
    await verify({ store, now: () => now, log: (code, fields = {}) => void logged.push({ code, fields }) });
    expect([looks, violations()]).toEqual([2, []]);
  });
});
