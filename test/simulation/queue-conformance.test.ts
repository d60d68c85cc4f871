import { SQSClient } from '@aws-sdk/client-sqs';
import { buildApp } from 'fauxqs';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SendMessageBatch, Sqs } from '../../functions/aws/sqs.ts';
import { EngineQueue, type Received } from './aws/engine-queue.ts';
import { QueuePlay } from './aws/queue-play.ts';
import { SimulatedQueue } from './aws/simulated-queue.ts';
import { Faults } from './faults.ts';
import { queueCall } from './platform/queue-call.ts';
import { Random } from './world/random.ts';
import { VirtualTime } from './world/time.ts';

/**
 * What the simulated queue promises is what the local platform's engine promises, by the same clock. Where that engine,
 * fauxqs 2.4.1, departs from AWS's documentation, AWS is followed, and commands by chance keep away from there:
 * - a message that was let go (visible in 0 s) or whose time is over is deleted by the receipt of its last receive;
 *   fauxqs does not, once it has put the message back;
 * - the visibility of a message whose time is over is not changed any more (`MessageNotInflight`); fauxqs does, as long
 *   as nobody asked for messages since;
 * - a receipt that never was one is refused; fauxqs says yes;
 * - order and single delivery, which fauxqs keeps, are not promised; the simulation shuffles and doubles on its own.
 */
const app = buildApp({ logger: false });
const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
let endpoint: string;
let sqs: SQSClient;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  endpoint = await app.listen({ port: 0, host: '127.0.0.1' });
  sqs = new SQSClient({ endpoint, region: 'eu-central-1', credentials, useQueueUrlAsEndpoint: false });
});
afterAll(async () => {
  await app.close();
  vi.useRealTimers();
});

it('the simulated queue shows, counts and gives up messages as the engine does, whatever is done with them', async () => {
  const start = Date.now();
  const counted = new Map<string, number>();
  for (let seed = 1; seed <= 40; seed++) {
    const name = `play-${seed}`;
    const play = new QueuePlay(new EngineQueue(sqs, name), name, (now) => vi.setSystemTime(start + now));
    vi.setSystemTime(start);
    await play.play();
    expect(play.differences, name).toEqual([]);
    for (const [what, count] of Object.entries(play.counted)) counted.set(what, (counted.get(what) ?? 0) + count);
  }
  // Nothing was compared with nothing.
  for (const [what, count] of counted) expect(count, what).toBeGreaterThan(200);
  expect(counted.size).toBe(6);
});

it('a batch that is refused in part says 200, which were taken and which were not, in both', async () => {
  const name = 'in-part';
  await new EngineQueue(sqs, name).create(30, 5);
  const time = new VirtualTime(0);
  const random = new Random(name);
  const queue = new SimulatedQueue(
    { name, visibilityMilliseconds: 30_000, maxReceiveCount: 5, onVisible: () => undefined },
    time,
    random,
  );
  const faults = new Faults([{ id: 1, kind: 'partial-batch', at: 0 }], () => time.now);
  const world = { time, random, faults, trace: () => undefined, sabotage: {} };
  // The fault of the simulation strikes every other message, from the first; the engine refuses what is no text.
  const command = new SendMessageBatch({
    QueueUrl: `http://localhost/000000000000/${name}`,
    Entries: [0, 1, 2, 3].map((n) => ({ Id: String(n), MessageBody: n % 2 === 0 ? `\u0000 ${n}` : `taken ${n}` })),
  });
  const simulated = queueCall(command, () => queue, world);
  await time.runUntil(60_000);
  const engine = new Sqs({ region: 'eu-central-1', endpoint, credentials: async () => credentials });
  for (const answer of [Answer.parse(await engine.send(command)), Answer.parse(await simulated)]) {
    expect(answer.Successful.map(({ Id }) => Id)).toEqual(['1', '3']);
    expect(answer.Failed.map(({ Id }) => Id)).toEqual(['0', '2']);
  }
  const bodies = (some: readonly Received[]) => some.map(({ body }) => body).toSorted();
  expect(bodies(await new EngineQueue(sqs, name).receive(10))).toEqual(['taken 1', 'taken 3']);
  expect(bodies(queue.receive(10))).toEqual(['taken 1', 'taken 3']);
});
const Answer = z.object({
  Successful: z.array(z.object({ Id: z.string() })),
  Failed: z.array(z.object({ Id: z.string(), Code: z.string(), SenderFault: z.boolean() })),
});

describe('the simulated queue follows the documentation where the engine does not', () => {
  const seconds = 1000;
  function held() {
    const time = new VirtualTime(0);
    const queue = new SimulatedQueue(
      { name: 'letters', visibilityMilliseconds: 30 * seconds, maxReceiveCount: 5, onVisible: () => undefined },
      time,
      new Random('documented'),
    );
    queue.send('a letter');
    const [{ receipt } = { receipt: '' }] = queue.receive(1);
    return { time, queue, receipt };
  }

  it('deletes a message that was let go, or whose time is over, by its last receipt', async () => {
    const letGo = held();
    expect(letGo.queue.changeVisibility(letGo.receipt, 0)).toBe(true);
    letGo.queue.delete(letGo.receipt);
    expect(letGo.queue.isEmpty).toBe(true);
    const late = held();
    await late.time.runUntil(31 * seconds);
    late.queue.delete(late.receipt);
    expect(late.queue.isEmpty).toBe(true);
  });

  it('changes nothing about a message whose time is over', async () => {
    const { time, queue, receipt } = held();
    await time.runUntil(31 * seconds);
    expect(queue.changeVisibility(receipt, 60 * seconds)).toBe(false);
    expect(queue.receive(10).map(({ receives }) => receives)).toEqual([2]);
  });
});
