import type { QueueName } from '../../shared/domain/work-queue/work-queue.ts';
import type { DeadLetters } from '../gateways/dead-letters.ts';
import type { ApiDeps } from '../runtime/http-api.ts';
import type { WorkQueueStore } from '../store/work-queue-store.ts';

export type DeadLetterDeps = Omit<ApiDeps, 'idempotency' | 'switches'> & {
  readonly deadLetters: (queue: QueueName) => DeadLetters;
  readonly workQueues: WorkQueueStore;
  readonly now: () => Date;
};
