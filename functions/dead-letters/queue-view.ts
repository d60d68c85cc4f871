import type { QueueName } from '../../shared/domain/work-queue/work-queue.ts';
import type { DeadLetter } from '../gateways/dead-letters.ts';

type Seen = {
  readonly name: QueueName;
  readonly waiting: number;
  readonly dead: number;
  readonly letters: readonly DeadLetter[];
};

export function queueView({ name, waiting, dead: counted, letters }: Seen) {
  // The count of a queue is late; what was seen is there.
  const dead = Math.max(counted, letters.length);
  const [oldest] = letters.map(({ sentAt }) => sentAt).toSorted();
  return {
    name,
    waiting,
    dead,
    ...(oldest === undefined ? {} : { oldest }),
    allowedActions: dead === 0 ? [] : ['redriveDeadLetters'],
  };
}
