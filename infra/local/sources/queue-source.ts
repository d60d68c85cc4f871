import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { QueueSource } from '../template/event-sources.ts';
import { Json } from '../template/template-schema.ts';
import { failedItems } from './failed-items.ts';
import { matchesPattern } from './matches-pattern.ts';
import { queueEvent } from './queue-event.ts';
import type { SourceContext } from './source-context.ts';

export type QueueSettings = QueueSource & { readonly queueUrl: string };

const longPollSeconds = 20;
/** Without a limit of its own Lambda starts with five pollers. */
const usualConcurrency = 5;

/** Receives, hands over, deletes what succeeded. What failed comes again when its visibility timeout is over. */
export async function runQueueSource(sqs: SQSClient, source: QueueSettings, context: SourceContext): Promise<void> {
  const { signal, log } = context;
  const running = new Set<Promise<void>>();
  while (!signal.aborted) {
    try {
      // Messages are only taken by somebody who can work on them now.
      while (running.size >= (source.maximumConcurrency ?? usualConcurrency)) await Promise.race(running);
      const messages = await collect(sqs, source, signal);
      if (messages.length === 0) continue;
      const work: Promise<void> = deliver(sqs, source, messages, context).finally(() => running.delete(work));
      running.add(work);
    } catch (error) {
      if (signal.aborted) break;
      log(`${source.queueUrl}: ${String(error)}\n`);
      await sleep(500);
    }
  }
  await Promise.all(running);
}

/** One receive, and more of them while the batch is not full and its window is open. */
async function collect(sqs: SQSClient, source: QueueSettings, signal: AbortSignal): Promise<Message[]> {
  const messages: Message[] = [];
  let closes = Infinity;
  do {
    const left = messages.length === 0 ? longPollSeconds : Math.ceil((closes - Date.now()) / 1000);
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: source.queueUrl,
        MaxNumberOfMessages: Math.min(10, source.batchSize - messages.length),
        WaitTimeSeconds: Math.max(0, left),
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      }),
      { abortSignal: signal },
    );
    if (messages.length === 0) closes = Date.now() + source.windowMs;
    messages.push(...Messages);
  } while (messages.length > 0 && messages.length < source.batchSize && Date.now() < closes);
  return messages;
}

async function deliver(
  sqs: SQSClient,
  source: QueueSettings,
  received: Message[],
  context: SourceContext,
): Promise<void> {
  const messages = received.filter((message) => wanted(source, message));
  const unwanted = received.filter((message) => !messages.includes(message));
  const failed = messages.length === 0 ? new Set<string>() : await failuresOf(source, messages, context);
  const done = [...unwanted, ...messages.filter(({ MessageId = '' }) => !failed.has(MessageId))];
  try {
    for (let start = 0; start < done.length; start += 10)
      await sqs.send(
        new DeleteMessageBatchCommand({
          QueueUrl: source.queueUrl,
          Entries: done
            .slice(start, start + 10)
            .map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle })),
        }),
      );
  } catch (error) {
    // They come again: a worker may run twice.
    context.log(`${source.queueUrl}: not deleted: ${String(error)}\n`);
  }
}

async function failuresOf(
  source: QueueSettings,
  messages: Message[],
  context: SourceContext,
): Promise<ReadonlySet<string>> {
  const ids = messages.map(({ MessageId = '' }) => MessageId);
  try {
    const answer = await context.invoke(source.functionArn, queueEvent(source.sourceArn, context.region, messages));
    return source.reportsItems ? failedItems(answer, ids) : new Set();
  } catch (error) {
    if (!context.signal.aborted) context.log(`${source.queueUrl}: ${String(error)}\n`);
    return new Set(ids);
  }
}

/** A message that matches no filter is deleted unseen. Patterns on the body see JSON where it is JSON. */
function wanted(source: QueueSettings, message: Message): boolean {
  if (source.patterns.length === 0) return true;
  const record = queueEvent(source.sourceArn, '', [message]).Records[0] ?? {};
  const seen = { ...record, body: parsed(message.Body ?? '') };
  return source.patterns.some((pattern) => matchesPattern(pattern, seen));
}

function parsed(body: string): Json {
  try {
    return Json.parse(JSON.parse(body));
  } catch {
    return body;
  }
}
