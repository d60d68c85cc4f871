import type { SQSEvent } from 'aws-lambda';
import { expect, it } from 'vitest';
import type { LogCode } from '../../functions/runtime/log.ts';
import { queueWorker } from '../../functions/runtime/queue-worker.ts';
import { CheckMessage } from '../../shared/contracts/messages.ts';
import { organisationId } from '../builders/ids.ts';
import { lambdaContext } from '../fakes/lambda-context.ts';

const body = (n: number): string => JSON.stringify({ kind: 'organisation', organisationId: organisationId(n) });
const event = (...bodies: readonly string[]): SQSEvent => ({
  Records: bodies.map((text, index) => ({
    messageId: `m${index + 1}`,
    receiptHandle: 'r',
    body: text,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '1',
      SenderId: 's',
      ApproximateFirstReceiveTimestamp: '1',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-central-1:000000000000:check',
    awsRegion: 'eu-central-1',
  })),
});

const logged: LogCode[] = [];
const worker = (on: (message: CheckMessage) => Promise<void>, inParallel = true) =>
  queueWorker(CheckMessage, on, (code) => void logged.push(code), { inParallel });

it.each([true, false])('lets one bad message fail alone (in parallel: %s)', async (inParallel) => {
  const done: unknown[] = [];
  const handler = worker(async (message) => void done.push(message), inParallel);
  const strange = JSON.stringify({ kind: 'organisation', organisationId: organisationId(1), more: true });
  const answer = await handler(event(body(1), 'not json', '{}', strange, body(2)), lambdaContext());
  expect(answer).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm2' }, { itemIdentifier: 'm3' }, { itemIdentifier: 'm4' }],
  });
  expect(done).toHaveLength(2);
  expect(logged).toContain('message-malformed');
});

it('reports a message whose work failed, and does the others', async () => {
  const handler = worker(async (message) => {
    if (message.kind === 'organisation' && message.organisationId === organisationId(2)) throw new Error('no');
  });
  expect(await handler(event(body(1), body(2), body(3)), lambdaContext())).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm2' }],
  });
});

it('does not fail as a function when every message failed: each comes again by itself', async () => {
  const handler = worker(async () => {
    throw new Error('no');
  });
  const answer = await handler(event(body(1), body(2)), lambdaContext());
  expect(answer?.batchItemFailures).toHaveLength(2);
});

it('works one message after the other where it must', async () => {
  let together = 0;
  let most = 0;
  const handler = worker(async () => {
    most = Math.max(most, (together += 1));
    await new Promise((resolve) => setTimeout(resolve, 5));
    together -= 1;
  }, false);
  await handler(event(body(1), body(2), body(3)), lambdaContext());
  expect(most).toBe(1);
});

it('knows nothing of the batch before', async () => {
  const handler = worker(async () => undefined);
  await handler(event('bad'), lambdaContext());
  expect(await handler(event(body(1)), lambdaContext())).toEqual({ batchItemFailures: [] });
});
