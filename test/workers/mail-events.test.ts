import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ProviderEvent } from '../../functions/mail-events/provider-event.ts';
import { onProviderEvent } from '../../functions/mail-events/on-provider-event.ts';
import { queueWorker } from '../../functions/runtime/queue-worker.ts';
import { sesEventsOf } from '../../infra/local/services/ses-events-of.ts';
import { representativeIndex, representativeKey } from '../../functions/store/keys.ts';
import { resume } from '../../shared/domain/delivery/sender.ts';
import { defaultMailSettings } from '../../shared/domain/notification/settings.ts';
import { gathering } from '../builders/cluster.ts';
import { clusterId, firstDay, organisationId, personId } from '../builders/ids.ts';
import { founder, invited } from '../builders/member.ts';
import { subject } from '../builders/notification-subjects.ts';
import { expectChain } from '../fakes/expect-chain.ts';
import { seed } from '../fakes/seed.ts';
import { lambdaContext } from '../fakes/lambda-context.ts';
import { mailWorld, registered } from '../fakes/mail-world.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { startSesServer } from '../fakes/ses-server.ts';
import { sqsEvent } from '../fakes/sqs-event.ts';

let tables: Awaited<ReturnType<typeof startMainTable>>;
let provider: Awaited<ReturnType<typeof startSesServer>>;
let world: ReturnType<typeof mailWorld>;

beforeAll(async () => {
  tables = await startMainTable();
});
afterAll(() => tables.stop());
beforeEach(async () => {
  provider = await startSesServer();
  world = mailWorld(await tables.fresh(), await tables.fresh('people'), provider);
  await world.people.put({ personId: personId(2), email: 'anna@example.org', language: 'ru' }, world.now);
  await world.post();
  await world.mail();
  return () => provider.stop();
});

const to = [{ emailAddress: 'Anna <anna@example.org>' }];
const bounce = (bounceType: string) => ({ bounce: { bounceType, bouncedRecipients: to } });
const complaint = { complaint: { complainedRecipients: to, complaintFeedbackType: 'abuse' } };

describe('the fate of a letter', () => {
  test.each([
    [['Send', 'Delivery'], 'delivered'],
    [['Delivery', 'Send', 'Delivery'], 'delivered'],
    [['Bounce', 'Delivery', 'Send'], 'bounced'],
    [['Complaint', 'Bounce', 'Delivery', 'Send', 'Complaint'], 'complained'],
    [['Delivery', 'Complaint', 'Delivery'], 'complained'],
    [['Reject', 'Send'], 'sent'],
    [['DeliveryDelay', 'Open'], 'sent'],
  ])('after %j is %s: late, doubled and disordered events only move it forward', async (events, status) => {
    for (const eventType of events) await world.tell(eventType, { ...bounce('Permanent'), ...complaint });
    expect(await world.email()).toMatchObject({ status, messageId: 'message-1' });
  });

  test('is the same when all events arrive at once', async () => {
    await Promise.all(['Send', 'Delivery', 'Complaint', 'Delivery', 'Send'].map((type) => world.tell(type, complaint)));
    expect(await world.email()).toMatchObject({ status: 'complained' });
  });

  test('is found by the id of the letter when the tags are missing', async () => {
    await world.tell('Delivery', {}, {});
    expect(await world.email()).toMatchObject({ status: 'delivered' });
  });

  test('nobody knows for a letter that is not ours', async () => {
    await world.tell('Delivery', {}, { person: ['broken'] });
    expect(world.logged.at(-1)?.code).toBe('mail-event-recorded');
    provider.taken.length = 0;
    await world.tell('Delivery', {}, {});
    expect(world.logged.at(-1)?.code).toBe('mail-event-unknown');
  });
});

describe('an address', () => {
  test('that bounces for good is not written to again', async () => {
    await world.tell('Bounce', bounce('Permanent'));
    await world.tell('Bounce', bounce('Permanent'));
    expect(await world.suppressions.isSuppressed('anna@example.org')).toBe(true);
    expect(await world.email()).toMatchObject({ status: 'bounced', permanent: true });
  });

  test('that bounces for now stays in use', async () => {
    await world.tell('Bounce', bounce('Transient'));
    expect(await world.suppressions.isSuppressed('anna@example.org')).toBe(false);
  });

  test('whose owner complains is not written to again', async () => {
    await world.tell('Complaint', complaint);
    expect(await world.suppressions.isSuppressed('anna@example.org')).toBe(true);
  });

  test('whose owner took the complaint back stays in use', async () => {
    await world.tell('Complaint', { complaint: { complainedRecipients: to, complaintFeedbackType: 'not-spam' } });
    expect(await world.suppressions.isSuppressed('anna@example.org')).toBe(false);
    expect(await world.email()).toMatchObject({ status: 'sent' });
  });

  test('is blocked even when the notification is gone', async () => {
    provider.taken.length = 0;
    await world.tell('Complaint', complaint, {});
    expect(await world.suppressions.isSuppressed('anna@example.org')).toBe(true);
  });
});

describe('a letter that comes back for now', () => {
  const comesBack = () => world.tell('Bounce', bounce('Transient'));
  const after = async (hours: number) => {
    world.wait(hours * 60);
    await world.mail();
  };

  test('is sent again after an hour, six hours and a day, then no more', async () => {
    for (const hours of [1, 6, 24]) {
      await comesBack();
      expect(await world.email()).toMatchObject({ status: 'queued' });
      await after(hours - 0.1);
      expect(await world.email()).toMatchObject({ status: 'queued' });
      await after(0.1);
      expect(await world.email()).toMatchObject({ status: 'sent' });
    }
    await comesBack();
    expect(await world.email()).toMatchObject({ status: 'bounced', permanent: false, attempts: 4 });
    await after(99);
    expect(provider.taken).toHaveLength(4);
  });

  test('is sent again once, however often and late its events come', async () => {
    await comesBack();
    await comesBack();
    await world.tell('Send');
    await world.tell('Delivery');
    expect(await world.email()).toMatchObject({ status: 'queued', attempts: 1 });
    await after(1);
    await world.tell('Bounce', bounce('Transient'), { ...provider.taken[0]?.tags });
    expect(await world.email()).toMatchObject({ status: 'sent', attempts: 2 });
    await world.tell('Delivery');
    expect(await world.email()).toMatchObject({ status: 'delivered' });
    expect(provider.taken).toHaveLength(2);
  });

  test('five times within a week from one address ends all letters to it', async () => {
    for (let n = 0; n < 5; n += 1) {
      await comesBack();
      await comesBack();
      expect(await world.suppressions.isSuppressed('anna@example.org')).toBe(n === 4);
      const letterId = `${world.now.toISOString()}~${n}`;
      await world.post(20 + n, registered, { letterId, goesAt: world.now });
      await world.mail({ personId: personId(2), letterId });
    }
    expect(await notices()).toMatchObject([{ kind: 'address-broken', data: { reason: 'soft-bounces' } }]);
  });
});

const notices = async () => {
  const { items } = await world.notifications.list(personId(2), { limit: 50, after: undefined });
  return items.filter(({ kind }) => kind === 'address-broken');
};

describe('the owner of an address that does not work', () => {
  test('is told in the app, once, and not by letter', async () => {
    await world.tell('Bounce', bounce('Permanent'));
    world.wait(5);
    await world.tell('Bounce', bounce('Permanent'));
    expect(await notices()).toMatchObject([{ data: { reason: 'bounce' }, email: { status: 'off', why: 'in-app' } }]);
  });

  test('who gives another address gets letters again', async () => {
    await world.tell('Bounce', bounce('Permanent'));
    await world.people.put({ personId: personId(2), email: 'anna@new.example', language: 'ru' }, world.now);
    const letterId = `${world.now.toISOString()}~later`;
    await world.post(9, registered, { letterId, goesAt: world.now });
    await world.mail({ personId: personId(2), letterId });
    expect(provider.taken.at(-1)).toMatchObject({ to: 'anna@new.example' });
  });

  test('who complains gets no more letters of that group, also at another address, until they want them again', async () => {
    const { decisions, ...others } = defaultMailSettings.pace;
    await world.tell('Complaint', complaint);
    expect((await world.settings.get(personId(2))).pace).toEqual({ ...others, decisions: 'off' });
    await world.settings.put(personId(2), { pace: { decisions } }, world.now);
    await world.tell('Complaint', complaint);
    expect((await world.settings.get(personId(2))).pace).toEqual(defaultMailSettings.pace);
  });
});

describe('an invitation', () => {
  const invitation = subject('invitation-received');
  const letterId = `${firstDay.toISOString()}~invitation`;
  const toAnna = { personId: personId(2), letterId };
  const represent = (person: number) => ({
    put: {
      ...representativeKey(personId(person), organisationId(2)),
      personId: personId(person),
      ...representativeIndex(organisationId(2), personId(person)),
    },
  });
  const told = async () =>
    (await expectChain(world.main.table, clusterId()))
      .map(({ type }) => type)
      .filter((type) => /undelivered/.test(type));
  beforeEach(async () => {
    const counts = { participants: 1, partners: 0, invited: 1, requested: 0 };
    await seed(world.main.table).cluster(gathering({ version: 1, counts }), [founder(), invited(2)]);
    await world.main.table.transact([represent(2)]);
    await world.post(8, invitation, { letterId, goesAt: world.now });
  });

  test('whose letter bounces at the only representative is told to the coordinator, once', async () => {
    await world.mail(toAnna);
    await world.tell('Bounce', bounce('Permanent'));
    await world.tell('Bounce', bounce('Permanent'));
    expect(await told()).toEqual(['invitation-undelivered']);
  });

  test('is told, too, when the address was known to be dead before', async () => {
    await world.suppressions.suppress('anna@example.org', 'bounce', world.now);
    await world.mail(toAnna);
    expect(await told()).toEqual(['invitation-undelivered']);
  });

  test('is not told while somebody else represents the organisation', async () => {
    await world.main.table.transact([represent(22)]);
    await world.mail(toAnna);
    await world.tell('Bounce', bounce('Permanent'));
    expect(await told()).toEqual([]);
  });
});

describe('when too many letters come back', () => {
  const many = async (delivered: number, bounced: number) => {
    const { run } = await world.sender.current();
    for (let n = 0; n < delivered; n += 1) await world.sender.add(run, 'delivered', world.now);
    for (let n = 0; n < bounced; n += 1) await world.sender.add(run, 'bounced', world.now);
  };

  test('all letters stop, their event is written once, and they wait', async () => {
    await many(47, 2);
    await world.tell('Bounce', bounce('Permanent'));
    await world.tell('Bounce', bounce('Permanent'));
    expect(await world.sender.current()).toMatchObject({ status: 'paused', by: 'system', version: 1 });
    expect(world.logged.filter(({ code }) => code === 'sending-paused')).toHaveLength(1);
    const letterId = `${world.now.toISOString()}~waits`;
    await world.people.put({ personId: personId(2), email: 'anna@new.example', language: 'ru' }, world.now);
    await world.post(9, registered, { letterId, goesAt: world.now });
    await world.mail({ personId: personId(2), letterId });
    expect(provider.taken).toHaveLength(1);
    const resumed = resume(await world.sender.current(), { by: personId(900), at: world.now });
    if (resumed.ok) await world.sender.save(resumed.value);
    await world.mail({ personId: personId(2), letterId });
    expect(provider.taken).toHaveLength(2);
  });

  test('yesterday is forgotten, and so is what was before the last stop', async () => {
    await many(0, 49);
    world.wait(26 * 60);
    await world.tell('Bounce', bounce('Permanent'));
    expect(await world.sender.current()).toMatchObject({ status: 'sending' });
    expect(await world.sender.lastDay(1, world.now)).toMatchObject({ bounced: 1, delivered: 0 });
  });

  test('what happened once is counted once', async () => {
    for (let n = 0; n < 3; n += 1) await world.tell('Delivery');
    for (let n = 0; n < 3; n += 1) await world.tell('Complaint', complaint);
    expect(await world.sender.lastDay(1, world.now)).toMatchObject({ delivered: 1, complained: 1, bounced: 0 });
  });
});

test('the events that the local platform makes are understood, and a broken one goes back alone', async () => {
  const events = sesEventsOf(provider.taken[0]?.request, 'message-1', world.now);
  const worker = queueWorker(ProviderEvent, (event) => onProviderEvent(event, world.deps), world.deps.log);
  const answer = await worker(sqsEvent([...events, { source: 'aws.ses', detail: 'nonsense' }]), lambdaContext());
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: `message-${events.length}` }] });
  expect(await world.email()).toMatchObject({ status: 'delivered' });
});
