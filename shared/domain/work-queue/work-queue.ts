import * as z from 'zod';
import { Sha256 } from '../ids.ts';

/** Every work queue: what the stacks call them, and what an operator names. */
export const queueNames = ['check', 'notify', 'mail', 'mail-events', 'webhook', 'projections'] as const;
export const QueueName = z.enum(queueNames);
export type QueueName = z.infer<typeof QueueName>;

/** Queues are not made by people, so their ids are written here, once and for good. */
export const queueIds = {
  check: 'dead1e77-0000-4000-8000-000000000001',
  notify: 'dead1e77-0000-4000-8000-000000000002',
  mail: 'dead1e77-0000-4000-8000-000000000003',
  'mail-events': 'dead1e77-0000-4000-8000-000000000004',
  webhook: 'dead1e77-0000-4000-8000-000000000005',
  projections: 'dead1e77-0000-4000-8000-000000000006',
} as const satisfies Record<QueueName, string>;
export const QueueId = z.enum(queueIds);
export type QueueId = z.infer<typeof QueueId>;

/** What people did with a queue. What lies in it only the queue knows. */
export const WorkQueue = z.object({
  id: QueueId,
  version: z.int().nonnegative(),
  lastEventHash: Sha256,
  name: QueueName,
});
export type WorkQueue = z.infer<typeof WorkQueue>;

/** Before anybody did anything with it. */
export const newQueue = (name: QueueName): WorkQueue => ({
  id: queueIds[name],
  version: 0,
  lastEventHash: '0'.repeat(64),
  name,
});
