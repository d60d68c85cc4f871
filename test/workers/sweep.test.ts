import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LogCode } from '../../functions/runtime/log.ts';
import { dueIndex, letterKey, notificationKey } from '../../functions/store/keys.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { WaitingStore } from '../../functions/store/waiting-store.ts';
import { SenderStore } from '../../functions/store/sender-store.ts';
import { makeDeps } from '../../functions/sweep/deps.ts';
import { sweep } from '../../functions/sweep/sweep.ts';
import { newSender, pause, resume } from '../../shared/domain/delivery/sender.ts';
import { accepted } from '../builders/outcome.ts';
import { checking, gathering } from '../builders/cluster.ts';
import { clusterId, firstDay, hashOf, instant, organisationId, personId } from '../builders/ids.ts';
import { checkingOrganisation } from '../builders/organisation.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { startSqsServer } from '../fakes/sqs-server.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let queues: Awaited<ReturnType<typeof startSqsServer>>;
let main: Awaited<ReturnType<(typeof engine)['fresh']>>;
let now: Date;
let logged: LogCode[];

beforeAll(async () => {
  [engine, queues] = await Promise.all([startMainTable(), startSqsServer()]);
});
afterAll(() => Promise.all([engine.stop(), queues.stop()]));
beforeEach(async () => {
  main = await engine.fresh();
  now = firstDay;
  logged = [];
  Object.assign(queues, { sent: [], down: false, refuses: () => false });
});

const later = (seconds: number): string => new Date(firstDay.getTime() + seconds * 1000).toISOString();
const pass = (seconds: number): void => void (now = new Date(now.getTime() + seconds * 1000));

function run() {
  const env = {
    TABLE_NAME: main.name,
    CHECK_QUEUE_URL: queues.urlOf('check'),
    NOTIFY_QUEUE_URL: queues.urlOf('notify'),
    PROJECTIONS_QUEUE_URL: queues.urlOf('projections'),
    WEBHOOK_QUEUE_URL: queues.urlOf('webhook'),
    MAIL_QUEUE_URL: queues.urlOf('mail'),
  };
  const outside = { dynamo: main.client, sqs: queues.client, now: () => now };
  return sweep(makeDeps(env, { ...outside, log: (code) => void logged.push(code) }));
}

async function applied(n: number, nextAttemptAt = later(60)) {
  const base = { before: undefined, actor: 'system', at: firstDay, claims: [], releases: [] } as const;
  const after = checkingOrganisation(n, { nextAttemptAt });
  await new OrganisationStore(main.table).save({ ...base, after, fact: { type: 'organisation-applied', data: {} } });
}
async function submitted(status: 'checking' | 'gathering') {
  const after =
    status === 'checking'
      ? checking({ version: 1, nextAttemptAt: later(60) })
      : gathering({ version: 1, idleUntil: later(60) });
  const data = { submission: 1, snapshotHash: hashOf(9), programmeVersion: 1 };
  const change = { before: undefined, after, members: [], actor: personId(1), at: firstDay };
  await new ClusterStore(main.table).save({ ...change, fact: { type: 'cluster-submitted', data } });
}
const organisation = (n: number) => ({ kind: 'organisation', organisationId: organisationId(n) });

describe('events that the stream did not deliver', () => {
  it('are left to the stream for half a minute, then sent once', async () => {
    await applied(1, later(9999));
    pass(29);
    await run();
    expect(queues.sent).toEqual([]);
    pass(2);
    await run();
    await run();
    expect(queues.to('notify')).toMatchObject([{ type: 'organisation-applied' }]);
    expect(queues.to('check')).toEqual([organisation(1)]);
  });

  it('stay for the next run when a queue does not take them', async () => {
    await applied(1, later(9999));
    pass(31);
    queues.refuses = () => true;
    await run();
    expect(logged).toContain('events-not-relayed');
    queues.refuses = () => false;
    await run();
    expect(queues.to('check')).toEqual([organisation(1)]);
  });
});

describe('checks of which nothing was heard', () => {
  it('are sent again when their time has come, and not again each minute', async () => {
    await Promise.all([applied(1), applied(2, later(600)), submitted('checking')]);
    pass(31);
    await run();
    queues.sent.length = 0;
    pass(30);
    await run();
    expect(queues.to('check')).toEqual(
      expect.arrayContaining([organisation(1), { kind: 'submission', clusterId: clusterId(), submission: 1 }]),
    );
    expect(queues.sent).toHaveLength(2);
    pass(30);
    await run();
    expect(queues.sent).toHaveLength(2);
    pass(31);
    await run();
    expect(queues.sent).toHaveLength(4);
  });

  it('are sent by one of two sweepers that run at once', async () => {
    await applied(1);
    pass(31);
    await run();
    queues.sent.length = 0;
    pass(60);
    await Promise.all([run(), run()]);
    expect(queues.to('check')).toEqual([organisation(1)]);
  });

  it('are not invented for applications that are still gathering', async () => {
    await submitted('gathering');
    pass(31);
    await run();
    queues.sent.length = 0;
    pass(600);
    await run();
    expect(queues.sent).toEqual([]);
  });

  it('are passed over when the index still shows what is done', async () => {
    await applied(1);
    const waiting = new WaitingStore(main.table);
    const [seen] = await waiting.due('organisation', new Date(later(61)), 10);
    if (seen === undefined) throw new Error('nothing due');
    const item = await main.table.get({ pk: `ORG#${organisationId(1)}`, sk: 'ORG' });
    await main.table.transact([{ put: { ...item, pk: `ORG#${organisationId(1)}`, sk: 'ORG', status: 'refused' } }]);
    expect(await waiting.reschedule(seen, { attempts: 0, nextAttemptAt: later(120) })).toBe(false);
  });
});

describe('letters while the sender is stopped', () => {
  it('are asked for when it is started again', async () => {
    const letter = { personId: personId(1), letterId: `${instant()}~digest` };
    const put = { ...letter, ...letterKey(letter.personId, letter.letterId), ...dueIndex('mail', later(0)) };
    await main.table.transact([{ put }]);
    const sender = new SenderStore(main.table);
    const by = { by: personId(900), at: firstDay };
    const stopped = pause(newSender, { ...by, fates: { delivered: 1, bounced: 1 } });
    const paused = accepted(await sender.save(accepted(stopped)));
    pass(60);
    await run();
    expect(queues.to('mail')).toEqual([]);
    await sender.save(accepted(resume(paused, by)));
    await run();
    expect(queues.to('mail')).toEqual([letter]);
  });
});

describe('e-mails that are due', () => {
  const mail = { personId: personId(1), at: instant(), eventId: `${clusterId()}:1` };

  it('are handed to the mail worker, and not again for five minutes', async () => {
    const put = { ...mail, ...notificationKey(mail.personId, mail.at, mail.eventId), ...dueIndex('mail', later(10)) };
    await main.table.transact([{ put }]);
    await run();
    expect(queues.sent).toEqual([]);
    // Five seconds later than due, when by every clock the lease has ended.
    pass(16);
    await run();
    pass(299);
    await run();
    expect(queues.to('mail')).toEqual([mail]);
    pass(8);
    await run();
    expect(queues.to('mail')).toEqual([mail, mail]);
  });
});

it('does the other parts when one fails, and then fails so that somebody is told', async () => {
  await applied(1);
  pass(61);
  main.fault = (command, input) =>
    command === 'Query' && JSON.stringify(input).includes('"unsent"') ? new Error('throttled') : undefined;
  await expect(run()).rejects.toThrow('1 parts of the sweep failed');
  expect(queues.to('check')).toEqual([organisation(1)]);
  expect(logged).toContain('sweep-failed');
});
