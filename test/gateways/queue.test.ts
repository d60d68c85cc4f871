import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Queue } from '../../functions/gateways/queue.ts';
import { EventMessage } from '../../shared/contracts/messages.ts';
import { clusterId } from '../builders/ids.ts';
import { startSqsServer } from '../fakes/sqs-server.ts';

let sqs: Awaited<ReturnType<typeof startSqsServer>>;
let queue: Queue<EventMessage>;

beforeAll(async () => {
  sqs = await startSqsServer();
  queue = new Queue(sqs.client, sqs.urlOf('notify'), EventMessage);
});
afterAll(() => sqs.stop());
beforeEach(() => void Object.assign(sqs, { sent: [], requests: 0, down: false, refuses: () => false }));

const message = (seq: number): EventMessage => ({
  aggregate: 'cluster',
  aggregateId: clusterId(),
  seq,
  type: 'cluster-opened',
});

it('delays a message by whole seconds, at most as long as SQS can', async () => {
  await queue.send(message(1), { delaySeconds: 1.2 });
  await queue.send(message(2), { delaySeconds: 100_000 });
  await queue.send(message(3), { delaySeconds: -5 });
  expect(sqs.sent.map(({ delaySeconds }) => delaySeconds)).toEqual([2, 900, 0]);
});

it('sends ten at a time and names exactly those that were not taken', async () => {
  const messages = Array.from({ length: 23 }, (_, index) => message(index + 1));
  sqs.refuses = ({ body }) => [4, 23].includes(EventMessage.parse(body).seq);
  const failed = await queue.sendAll(messages);
  expect([...failed].map(({ seq }) => seq)).toEqual([4, 23]);
  expect([sqs.requests, sqs.sent.length]).toEqual([3, 21]);
});

it('sends nothing, and asks nobody, for no messages', async () => {
  expect((await queue.sendAll([])).size).toBe(0);
  expect(sqs.requests).toBe(0);
});

it('does not send what is not a message of its queue', async () => {
  await expect(queue.send({ ...message(1), seq: -1 })).rejects.toThrow();
  expect(sqs.sent).toEqual([]);
});
