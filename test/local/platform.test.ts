import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Platform, startPlatform } from '../../infra/local/platform.ts';
import { listen } from '../../infra/local/services/listen.ts';
import { fixtureAssembly } from './fixture/assembly.ts';
import { temporaryFolder } from './temporary-folder.ts';

const dataDir = temporaryFolder();
const other = { assembly: fixtureAssembly, root: fileURLToPath(new URL('fixture/', import.meta.url)) };
const options = { dataDir, ports: { front: 0 }, other };
let platform: Platform;

beforeAll(async () => {
  platform = await startPlatform(options);
});
afterAll(() => platform.stop());

const Answer = z.object({ done: z.number(), secret: z.string(), event: z.looseObject({ routeKey: z.string() }) });
const place = async (id: string): Promise<number> => {
  const response = await fetch(`${platform.urls.front}/api/orders`, {
    method: 'POST',
    body: id,
    headers: { 'content-type': 'text/plain' },
  });
  await response.body?.cancel();
  return response.status;
};
const read = async (id: string) => {
  const response = await fetch(`${platform.urls.front}/api/orders/${id}`);
  return Answer.parse(await response.json());
};
/** Until the order came through stream and queue to the worker. */
const doneWithin = async (id: string, ms: number): Promise<number> => {
  const until = performance.now() + ms;
  for (;;) {
    const { done } = await read(id);
    if (done > 0 || performance.now() > until) return done;
    await sleep(10);
  }
};

describe('an application on the local platform', () => {
  it('answers by HTTP with the gateway’s event, the edge’s secret and the table', async () => {
    expect(await place('first')).toBe(200);
    const { secret, event } = await read('first');
    expect(secret).toMatch(/^\w{48}$/);
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /api/orders/{orderId}',
      pathParameters: { orderId: 'first' },
    });
  });

  it('carries a write through stream, filter, relay and queue to its worker', async () => {
    await place('through');
    expect(await doneWithin('through', 10_000)).toBe(1);
  });

  it('puts a poisoned record aside, and the next ones pass', async () => {
    await place('poison');
    await place('after');
    expect(await doneWithin('after', 10_000)).toBe(1);
    const url = platform.application.queues.find(({ name }) => name === 'fixture-failures')?.url;
    const { Messages } = await platform.sqs.send(new ReceiveMessageCommand({ QueueUrl: url, WaitTimeSeconds: 5 }));
    expect(JSON.parse(Messages?.[0]?.Body ?? '{}')).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted' },
      DDBStreamBatchInfo: { batchSize: 1, startSequenceNumber: expect.stringMatching(/^\d{21}$/) },
    });
  });

  it('stops a function that does what its policies do not allow', async () => {
    const response = await fetch(`${platform.urls.front}/api/orders/first`, { method: 'DELETE' });
    expect([response.status, await response.json()]).toEqual([500, { message: 'Internal Server Error' }]);
    expect(platform.permissions.uses()).toContainEqual(
      expect.objectContaining({ functionId: 'api', action: 'dynamodb:DeleteItem', allowed: false }),
    );
  });

  it('counts what a request costs in DynamoDB', async () => {
    platform.proxy.calls.reset();
    await read('first');
    expect(platform.proxy.calls.counted()['api']).toEqual({ 'dynamodb:GetItem': 1 });
  });

  it('runs what is scheduled, with the event of a schedule', async () => {
    const before = (await read('ticks')).done;
    await platform.runScheduled('tick');
    expect((await read('ticks')).done).toBeGreaterThan(before);
    await expect(platform.runScheduled('nothing')).rejects.toThrow(/nothing schedules/);
  });

  it('asks for a token where the template does', async () => {
    const response = await fetch(`${platform.urls.front}/api/private`);
    expect([response.status, await response.json()]).toEqual([401, { message: 'Unauthorized' }]);
  });

  it('is the only one in its folder', async () => {
    await expect(startPlatform(options)).rejects.toThrow(/Another platform has .* open; .*--data DIR/);
  });

  it('says which port is busy and how to choose another', async () => {
    const server = createServer();
    const port = Number(new URL(await listen(server, 0)).port);
    const busy = startPlatform({ ...options, dataDir: `${dataDir}/second`, ports: { front: 0, mail: port } });
    await expect(busy).rejects.toThrow(
      `Port ${port} (mailbox) is in use; choose another one with --mail-port N or MAIL_PORT=N.`,
    );
    server.close();
  });

  it('loses nothing when it is killed in the middle, and does all that was accepted after a restart', async () => {
    const accepted: string[] = [];
    const placing = Promise.all(
      Array.from({ length: 40 }, async (_, n) => {
        if ((await place(`k${n}`).catch(() => 0)) === 200) accepted.push(`k${n}`);
      }),
    );
    while (accepted.length < 15) await sleep(2);
    await platform.kill();
    await placing;
    platform = await startPlatform(options);
    expect(accepted.length).toBeGreaterThanOrEqual(15);
    for (const id of accepted) expect(await doneWithin(id, 10_000)).toBeGreaterThan(0);
    expect((await read('first')).done).toBe(1);
  });

  it('begins anew when it is told to', async () => {
    await platform.stop();
    platform = await startPlatform({ ...options, fresh: true });
    const response = await fetch(`${platform.urls.front}/api/orders/first`);
    expect(response.status).toBe(404);
  });
});
