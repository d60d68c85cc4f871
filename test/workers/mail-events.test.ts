import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ProviderEvent } from '../../functions/mail-events/provider-event.ts';
import { onProviderEvent } from '../../functions/mail-events/on-provider-event.ts';
import { queueWorker } from '../../functions/runtime/queue-worker.ts';
import { sesEventsOf } from '../../infra/local/services/ses-events-of.ts';
import { personId } from '../builders/ids.ts';
import { lambdaContext } from '../fakes/lambda-context.ts';
import { mailWorld } from '../fakes/mail-world.ts';
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
  world = mailWorld(await tables.fresh(), await tables.fresh(), provider);
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
    expect(await world.email()).toMatchObject({ status: 'bounced', permanent: false });
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

test('the events that the local platform makes are understood, and a broken one goes back alone', async () => {
  const events = sesEventsOf(provider.taken[0]?.request, 'message-1', world.now);
  const worker = queueWorker(ProviderEvent, (event) => onProviderEvent(event, world.deps), world.deps.log);
  const answer = await worker(sqsEvent([...events, { source: 'aws.ses', detail: 'nonsense' }]), lambdaContext());
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: `message-${events.length}` }] });
  expect(await world.email()).toMatchObject({ status: 'delivered' });
});
