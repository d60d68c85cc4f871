import type { DynamoDBStreamEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { running, type Side } from '../platform/invocation.ts';
import type { Sabotage } from './sabotage.ts';

/** How the old code finds it spelled: a word that it has never seen. */
const strange = (word: string): string => `${word}-anew`;

const respelled = (text: string, from: string, to: string): string => text.replaceAll(`"${from}"`, `"${to}"`);

/** What the tables answer, as the code that asked sees it. */
export function answerSeen(answer: unknown, { newWord }: Sabotage): unknown {
  if (newWord === undefined || answer === undefined || running.getStore()?.side !== 'old') return answer;
  return JSON.parse(respelled(JSON.stringify(answer), newWord, strange(newWord)));
}

/** A message as it really goes into its queue. */
export function bodyMeant(body: string, { newWord }: Sabotage): string {
  return newWord === undefined ? body : respelled(body, strange(newWord), newWord);
}

/** A batch of the stream, as the code sees it that gets it. */
export function streamSeen(event: DynamoDBStreamEvent, side: Side, { newWord }: Sabotage): DynamoDBStreamEvent {
  if (newWord === undefined || side === 'new') return event;
  const Records = event.Records.map((record) => {
    const { dynamodb: { NewImage, ...rest } = {} } = record;
    if (NewImage?.['type']?.S !== newWord) return record;
    return { ...record, dynamodb: { ...rest, NewImage: { ...NewImage, type: { S: strange(newWord) } } } };
  });
  return { Records };
}

/** A batch of messages, handled as the code sees it that gets it. */
export async function handleSeen(
  event: SQSEvent,
  side: Side,
  { newWord, oldDropsUnknown }: Sabotage,
  handle: (event: SQSEvent) => Promise<SQSBatchResponse>,
): Promise<SQSBatchResponse> {
  if (newWord === undefined || side === 'new') return handle(event);
  const unknown = strange(newWord);
  const Records = event.Records.map((record) => ({ ...record, body: respelled(record.body, newWord, unknown) }));
  const response = await handle({ Records });
  if (oldDropsUnknown !== true) return response;
  const dropped = new Set(Records.filter(({ body }) => body.includes(unknown)).map(({ messageId }) => messageId));
  return { batchItemFailures: response.batchItemFailures.filter(({ itemIdentifier }) => !dropped.has(itemIdentifier)) };
}
