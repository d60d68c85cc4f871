import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import type { Log } from './log.ts';

/** What a worker may know of its invocation. */
export type Invocation = { readonly remainingMilliseconds: () => number };

type Options = {
  /** Messages of one batch at the same time (default) or one after the other, where an outside limit counts calls. */
  readonly inParallel?: boolean;
};

/**
 * A queue's consumer. Each message succeeds or fails alone: a failed one comes again and at last goes to the dead-letter
 * queue with its body kept, the others of its batch are done. A body outside its schema is such a failure.
 */
export function queueWorker<Message>(
  schema: z.ZodType<Message>,
  on: (message: Message, invocation: Invocation) => Promise<void>,
  log: Log,
  { inParallel = true }: Options = {},
) {
  const quiet = { debug: () => undefined, warn: () => undefined, error: () => undefined };
  return middy<SQSEvent, SQSBatchResponse>().handler(async (event: SQSEvent, context: Context) => {
    const run = async ({ body, messageId }: SQSRecord): Promise<void> => {
      const message = schema.safeParse(json(body));
      if (!message.success) {
        log('message-malformed', { messageId });
        throw message.error;
      }
      try {
        await on(message.data, { remainingMilliseconds: () => context.getRemainingTimeInMillis() });
      } catch (error) {
        log('message-failed', { messageId }, error);
        throw error;
      }
    };
    const processor = new BatchProcessor(EventType.SQS, { logger: quiet });
    const response = await processPartialResponse(event, run, processor, {
      processInParallel: inParallel,
      throwOnFullBatchFailure: false,
    });
    return { batchItemFailures: [...response.batchItemFailures] };
  });
}

function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
