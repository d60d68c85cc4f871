import { join } from 'node:path';
import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { expect, it } from 'vitest';
import { startFauxqs } from '../../../infra/local/fauxqs.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const QueueUrl = 'http://localhost/000000000000/letters';
const client = (endpoint: string) =>
  new SQSClient({
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    useQueueUrlAsEndpoint: false,
  });
const receive = async (sqs: SQSClient) =>
  (await sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 1, MessageSystemAttributeNames: ['All'] })))
    .Messages ?? [];

it('keeps its messages when it is killed, and gives those in somebody’s hands again at once', async () => {
  const dataDir = join(folder, 'killed');
  const first = await startFauxqs({ dataDir });
  const before = client(first.endpoint);
  await before.send(new CreateQueueCommand({ QueueName: 'letters', Attributes: { VisibilityTimeout: '600' } }));
  for (const MessageBody of ['one', 'two']) await before.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  expect((await receive(before)).map(({ Body }) => Body)).toEqual(['one']);
  await first.kill();
  const second = await startFauxqs({ dataDir });
  const after = client(second.endpoint);
  const again = [...(await receive(after)), ...(await receive(after))];
  expect(again.map(({ Body }) => Body).toSorted()).toEqual(['one', 'two']);
  expect(again.find(({ Body }) => Body === 'one')?.Attributes?.['ApproximateReceiveCount']).toBe('2');
  await second.stop();
});

it('makes a message visible again when its holder lets go, and takes any character', async () => {
  const engine = await startFauxqs({ dataDir: join(folder, 'patched') });
  const sqs = client(engine.endpoint);
  await sqs.send(new CreateQueueCommand({ QueueName: 'letters', Attributes: { VisibilityTimeout: '600' } }));
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'кластер 🚀' }));
  const [held] = await receive(sqs);
  await sqs.send(
    new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: held?.ReceiptHandle, VisibilityTimeout: 0 }),
  );
  expect((await receive(sqs)).map(({ Body }) => Body)).toEqual(['кластер 🚀']);
  await engine.stop();
});

it('listens on loopback only', async () => {
  const engine = await startFauxqs({ dataDir: join(folder, 'loopback') });
  const { networkInterfaces } = await import('node:os');
  const outside = Object.values(networkInterfaces())
    .flatMap((some) => some ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4');
  const port = new URL(engine.endpoint).port;
  const reached = await fetch(`http://${outside?.address ?? '127.0.0.2'}:${port}/`).then(
    () => true,
    () => false,
  );
  expect(reached).toBe(false);
  await engine.stop();
});
