import * as z from 'zod';
import { Instant } from '../domain/ids.ts';
import { QueueName } from '../domain/work-queue/work-queue.ts';
import type { Endpoint } from './endpoint.ts';
import { AllowedActions } from './views.ts';

const operator = { audience: 'operator', service: 'deadLetters', tag: 'Operator', status: 200 } as const;
const count = z.int().nonnegative();

const queue = {
  name: QueueName,
  waiting: count.meta({ description: 'About so many wait to be worked at' }),
  dead: count.meta({ description: 'About so many failed five times and were put aside' }),
  oldest: Instant.optional().meta({ description: 'When the oldest of the dead that were looked at was sent' }),
  allowedActions: AllowedActions,
};

/** Work that was put aside, as operators see it: ids, codes and numbers; nothing else leaves its queue. */
const DeadLetter = z
  .object({
    id: z.string().max(100),
    sentAt: Instant,
    readable: z.boolean().meta({ description: 'Whether it is such a message as this queue takes' }),
    content: z.record(z.string().max(40), z.union([z.string().max(300), z.number()])),
  })
  .meta({ id: 'DeadLetter' });

export const listDeadLetterQueues = {
  ...operator,
  method: 'GET',
  path: '/operator/dead-letters',
  summary: 'How much waits in each work queue, and how much was put aside',
  input: z.strictObject({}),
  output: z.object({ queues: z.array(z.object(queue).meta({ id: 'WorkQueue' })).max(20) }),
  refusals: [],
} as const satisfies Endpoint;

export const readDeadLetters = {
  ...operator,
  method: 'GET',
  path: '/operator/dead-letters/{queue}',
  summary: 'A look at fifty dead letters of a queue; they stay where they are',
  input: z.strictObject({ queue: QueueName }),
  output: z.object({ ...queue, letters: z.array(DeadLetter).max(50) }),
  refusals: ['not-found'],
} as const satisfies Endpoint;

export const redriveDeadLetters = {
  ...operator,
  method: 'POST',
  path: '/operator/dead-letters/{queue}/redrive',
  summary: 'Sends one dead letter, or up to 500, to its queue again; what was interrupted may be asked for again',
  input: z.strictObject({
    queue: QueueName,
    letterId: z.string().min(1).max(100).optional().meta({ description: 'Only this one' }),
    dryRun: z.boolean().optional().meta({ description: 'Only tells how many it would be' }),
  }),
  output: z
    .object({
      dryRun: z.boolean(),
      letters: count.meta({ description: 'So many were sent again, or would be' }),
      left: count.meta({ description: 'About so many dead letters stay' }),
    })
    .meta({ id: 'Redrive' }),
  refusals: ['not-found'],
  evenReadOnly: true,
} as const satisfies Endpoint;
