import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateQueueCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sqs } from '../../functions/aws/sqs.ts';
import { type Fauxqs, startFauxqs } from '../../infra/local/fauxqs.ts';
import { DeadLetters } from '../../functions/gateways/dead-letters.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'dead-letters-'));
let engine: Fauxqs;
let client: SQSClient;
const urls = { check: '', dead: '' };

beforeAll(async () => {
  engine = await startFauxqs({ dataDir });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  client = new SQSClient({ endpoint: engine.endpoint, region: 'eu-central-1', credentials });
  const create = async (QueueName: string) => (await client.send(new CreateQueueCommand({ QueueName }))).QueueUrl ?? '';
  urls.check = await create('clusters-check');
  urls.dead = await create('clusters-check-dead-letters');
  for (let number = 1; number <= 12; number++)
    await client.send(new SendMessageCommand({ QueueUrl: urls.dead, MessageBody: `work ${number}` }));
});
afterAll(async () => {
  client.destroy();
  await engine.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const letters = () =>
  new DeadLetters(
    sqs({ AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' }, { endpoint: engine.endpoint }),
    'clusters-check',
  );

it('sends as many dead letters again as were asked for, and leaves the others', async () => {
  const moved = await letters().sendAgain(await letters().hold(11));
  expect(new Set(moved.map(({ body }) => body)).size).toBe(11);
  expect(await letters().waiting()).toBe(11);
  expect(await letters().count()).toBe(1);
  const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl: urls.check }));
  expect(Messages.map(({ Body }) => Body)).toEqual(['work 1']);
});

it('shows dead letters and leaves them where they are', async () => {
  const seen = await letters().look(5);
  expect(seen.map(({ body }) => body)).toEqual(['work 12']);
  expect(seen[0]?.sentAt).toMatch(/^20\d\d-/);
  expect(await letters().waiting()).toBe(10);
});

it('leaves them to others at once who only want to look', async () => {
  expect(await letters().look(5)).toHaveLength(1);
  expect(await letters().look(5)).toHaveLength(1);
});

it('finds one by its id among others, and gives the others back', async () => {
  for (let number = 13; number <= 40; number++)
    await client.send(new SendMessageCommand({ QueueUrl: urls.dead, MessageBody: `work ${number}` }));
  const wanted = (await letters().look(100)).find(({ body }) => body === 'work 31');
  const held = await letters().holdOne(wanted?.id ?? '');
  expect(held?.letter.body).toBe('work 31');
  expect(await letters().look(100)).toHaveLength(28);
  expect(await letters().holdOne('nobody')).toBeUndefined();
  expect(await letters().look(100)).toHaveLength(28);
});
