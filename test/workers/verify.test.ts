import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from '../../functions/store/hashing.ts';
import {
  claimKey,
  clusterKey,
  decisionKey,
  eventKey,
  memberKey,
  notificationKey,
  organisationKey,
  representativeKey,
} from '../../functions/store/keys.ts';
import { reportWrite, snapshotWrite } from '../../functions/store/submission-items.ts';
import type { Key, Write } from '../../functions/store/table.ts';
import { clusterId, firstDay, innOf, instant, ogrnOf, organisationId, personId } from '../builders/ids.ts';
import { report, snapshot } from '../builders/snapshot.ts';
import { livedCity, verdicts } from '../fakes/lived-city.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { verifyWorld } from '../fakes/verify-world.ts';
import { asNobody } from '../grants/recorder.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let main: Awaited<ReturnType<typeof engine.fresh>>;
let world: ReturnType<typeof verifyWorld>;

beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());

const [gatheringOne, registeredOne] = [clusterId(1), clusterId(2)];
const hours = (count: number): Date => new Date(firstDay.getTime() + count * 3_600_000);

beforeEach(async () => {
  main = await engine.fresh();
  world = verifyWorld(main);
  const city = livedCity(main.table);
  await city.organisation(1);
  await city.organisation(2);
  await city.gathering(gatheringOne);
  await city.registered(registeredOne);
  await city.told(registeredOne, 6);
  await city.handedOn();
});

const found = () => world.violations().map(({ kind, aggregateId }) => [kind, aggregateId]);
const codes = () => world.logged.map(({ code }) => code);
/** Somebody changes an item by hand. */
const plant = (key: Key, set: string, values?: Record<string, unknown>, names?: Record<string, string>) =>
  main.table.update({
    update: key,
    set,
    ...(values === undefined ? {} : { values }),
    ...(names === undefined ? {} : { names }),
  });
const remove = (key: Key) => main.table.transact([{ delete: key }]);
const instead = (write: Write) => ('put' in write ? main.table.transact([{ put: write.put }]) : undefined);

describe('the daily verification', () => {
  it('reads everything and finds nothing where everything is true', async () => {
    await world.run();
    expect(found()).toEqual([]);
    expect(world.completed()).toMatchObject({ failed: 0 });
    // Four aggregates, and what they are made of.
    expect(Number(world.completed()?.count)).toBeGreaterThan(30);
  });

  it('finds nothing in it half a day and three days later either', async () => {
    world.clock.now = hours(12);
    await world.run();
    world.clock.now = hours(72);
    await world.run();
    expect([found(), codes()]).toEqual([[], ['verification-completed', 'verification-completed']]);
  });

  it('rests until a day has passed, and then walks again', async () => {
    await world.run();
    await world.run();
    world.clock.now = hours(24);
    await world.run();
    expect(codes()).toEqual(['verification-completed', 'verification-completed']);
  });

  it('goes on where the last run stopped, though that one had no more time', async () => {
    let asked = 0;
    // Each look at the clock takes a part of what a run has.
    const slow = () => new Date(firstDay.getTime() + 11_000 * asked++);
    for (let runs = 0; runs < 30 && world.completed() === undefined; runs++) await world.run(slow);
    expect(codes().filter((code) => code === 'verification-continues').length).toBeGreaterThan(2);
    expect(world.completed()).toMatchObject({ failed: 0 });
  });

  it('is walked once when two runs meet', async () => {
    await Promise.all([world.run(), world.run()]);
    expect(codes().filter((code) => code === 'verification-completed')).toHaveLength(1);
  });

  it('says no person, whatever it finds', async () => {
    await plant(notificationKey(personId(1), instant(), `${registeredOne}:6`), 'REMOVE #ttl', undefined, {
      '#ttl': 'ttl',
    });
    await world.run();
    expect(world.violations()).toHaveLength(1);
    expect(JSON.stringify(world.violations())).not.toContain(personId(1));
  });

  it('finds nothing, when a look saw only half of a change', async () => {
    const head = clusterKey(gatheringOne);
    const before = await main.table.get(head);
    await plant(head, 'SET counts.participants = :x', { ':x': 3 });
    let pauses = 0;
    world.clock.pause = async () => {
      pauses++;
      await asNobody(() => plant(head, 'SET counts = :x', { ':x': before?.['counts'] }));
    };
    await world.run();
    expect([pauses, found()]).toEqual([1, []]);
  });
});

describe('a violation in a cluster that somebody planted is found:', () => {
  const head = clusterKey(gatheringOne);
  const second = memberKey(gatheringOne, organisationId(2));
  it.each([
    [
      'chain-broken',
      'an event was changed',
      () => plant(eventKey('cluster', gatheringOne, 1), 'SET #at = :x', { ':x': instant(-1) }, { '#at': 'at' }),
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
    ['head-differs', 'a state has a version without its event', () => plant(head, 'SET version = :x', { ':x': 4 })],
    ['members-miscounted', 'a count is wrong', () => plant(head, 'SET counts.participants = :x', { ':x': 3 })],
    [
      'copy-outdated',
      'a membership has another name than its organisation',
      () => plant(second, 'SET facts.#name = :x', { ':x': 'ООО «Прежнее»' }, { '#name': 'name' }),
    ],
  ])('%s: %s', async (kind, _what, doIt) => {
    await doIt();
    // What changed a while ago has arrived everywhere.
    world.clock.now = hours(2);
    await world.run();
    expect(found()).toEqual([[kind, gatheringOne]]);
    expect(world.completed()).toMatchObject({ failed: 1 });
  });

  it('unreadable: a state is none, so that nobody can count the applications of its founder', async () => {
    await plant(head, 'SET title = :x', { ':x': 7 });
    await world.run();
    expect(found()).toEqual([
      ['unreadable', gatheringOne],
      ['unreadable', organisationId(1)],
    ]);
  });

  it('state-not-told: it is suspended, and nothing tells of it', async () => {
    const set = 'SET #status = :x, suspendedAt = :at';
    const values = { ':x': 'suspended', ':at': instant() };
    await plant(clusterKey(registeredOne), set, values, { '#status': 'status' });
    await world.run();
    expect(found()).toEqual([['state-not-told', registeredOne]]);
  });

  it('membership-not-told: somebody is a member again whose end was told', async () => {
    await plant(second, 'SET #status = :x, endedAt = :at', { ':x': 'left', ':at': instant() }, { '#status': 'status' });
    await plant(head, 'SET counts.participants = :x', { ':x': 1 });
    await world.run();
    expect(found()).toEqual([['membership-not-told', gatheringOne]]);
  });

  it('membership-not-told: a membership is gone', async () => {
    await remove(second);
    await plant(head, 'SET counts.participants = :x', { ':x': 1 });
    await world.run();
    expect(found()).toEqual([['membership-not-told', gatheringOne]]);
  });

  it('joined-uninvited: who was invited is another than who came', async () => {
    const invitation = eventKey('cluster', gatheringOne, 2);
    await plant(invitation, 'SET #data.organisationIds = :x', { ':x': [organisationId(1)] }, { '#data': 'data' });
    await world.run();
    expect(found()).toContainEqual(['joined-uninvited', gatheringOne]);
  });

  it('orphan: a member is of an organisation that is not there', async () => {
    await remove(organisationKey(organisationId(2)));
    await world.run();
    expect(found()).toContainEqual(['orphan', gatheringOne]);
    expect(found()).toContainEqual(['orphan', registeredOne]);
  });

  it('nothing, while the new name of an organisation is on its way into its memberships', async () => {
    const changed = 'SET facts.#name = :x, updatedAt = :at';
    const values = { ':x': 'ООО «Новое имя»', ':at': firstDay.toISOString() };
    await plant(organisationKey(organisationId(2)), changed, values, { '#name': 'name' });
    world.clock.now = new Date(firstDay.getTime() + 10 * 60_000);
    await world.run();
    expect(found()).toEqual([]);
  });
});

describe('a violation in a case that somebody planted is found:', () => {
  const filed = snapshot({ clusterId: registeredOne });
  const judged = report({ clusterId: registeredOne, snapshotHash: hashOf(filed), members: verdicts });
  const decided = decisionKey(registeredOne, 1, 6);

  it('registered-without-decision: nobody decided', async () => {
    await remove(decided);
    await world.run();
    expect(found()).toEqual([['registered-without-decision', registeredOne]]);
  });

  it('registered-without-decision: what was decided is another submission', async () => {
    const later = { ...judged, submission: 2 };
    await instead(reportWrite(later));
    await plant(decided, 'SET submission = :x, reportHash = :hash', { ':x': 2, ':hash': hashOf(later) });
    await world.run();
    expect(found()).toEqual([['registered-without-decision', registeredOne]]);
  });

  it('report-miscounted: a report counts more than it names', async () => {
    await instead(reportWrite(report({ clusterId: gatheringOne, members: verdicts.slice(1) })));
    await world.run();
    expect(found()).toEqual([['report-miscounted', gatheringOne]]);
  });

  it('application-changed: another application lies there', async () => {
    await instead(snapshotWrite({ ...filed, title: 'Другое название' }));
    await world.run();
    expect(found()).toEqual([['application-changed', registeredOne]]);
  });

  it('report-changed, and decided on another: a report was improved afterwards', async () => {
    await instead(reportWrite({ ...judged, unclear: 7 }));
    await world.run();
    expect(found()).toEqual([
      ['report-changed', registeredOne],
      ['decision-on-another-report', registeredOne],
    ]);
  });

  it('decision-on-another-report: a decision names a report that never was', async () => {
    await plant(decided, 'SET reportHash = :x', { ':x': 'b'.repeat(64) });
    await world.run();
    expect(found()).toEqual([['decision-on-another-report', registeredOne]]);
  });

  describe('decision-untold:', () => {
    const notice = notificationKey(personId(1), instant(), `${registeredOne}:6`);
    beforeEach(async () => {
      // Something else the founder was told.
      await livedCity(main.table).told(registeredOne, 5);
      await remove(notice);
    });

    it('two hours later nobody has heard of a decision', async () => {
      world.clock.now = hours(2);
      await world.run();
      expect(found()).toEqual([['decision-untold', registeredOne]]);
    });

    it('nothing, half an hour after the decision: the news is on its way', async () => {
      world.clock.now = hours(0.5);
      await world.run();
      expect(found()).toEqual([]);
    });

    it('nothing, when nobody acts for the founder any more', async () => {
      await remove(representativeKey(personId(1), organisationId(1)));
      world.clock.now = hours(2);
      await world.run();
      expect(found()).toEqual([]);
    });
  });
});

describe('a violation in an organisation that somebody planted is found:', () => {
  it.each([
    ['INN', innOf(2)],
    ['OGRN', ogrnOf(2)],
  ])('number-not-held: another organisation has its %s', async (_name, number) => {
    await plant(claimKey(number), 'SET organisationId = :x', { ':x': organisationId(1) });
    await world.run();
    expect(found()).toEqual([['number-not-held', organisationId(2)]]);
  });

  it('state-not-told: it is a partner, and was admitted as a participant', async () => {
    const names = { '#status': 'status' };
    await plant(organisationKey(organisationId(2)), 'SET #status = :x', { ':x': 'partner' }, names);
    await world.run();
    expect(found()).toContainEqual(['state-not-told', organisationId(2)]);
  });

  it('events-unsent: nobody handed an event on', async () => {
    const values = { ':pk': 'UNSENT', ':sk': `${firstDay.toISOString()}#x` };
    await plant(eventKey('cluster', gatheringOne, 1), 'SET unsentPk = :pk, unsentSk = :sk', values);
    world.clock.now = hours(0.5);
    await world.run();
    expect(found()).toEqual([['events-unsent', undefined]]);
  });
});
