import * as z from 'zod';
import { QueueName } from './work-queue.ts';

/** What happened to the dead letters of a queue. */
export const WorkQueueFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('dead-letters-redriven'),
    data: z.object({
      queue: QueueName,
      letters: z.int().positive(),
      /** Its id, when somebody chose it. */
      letter: z.string().max(100).optional(),
    }),
  }),
]);
export type WorkQueueFact = z.infer<typeof WorkQueueFact>;
