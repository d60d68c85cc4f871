import type { QueueName } from '../../shared/domain/work-queue/work-queue.ts';
import type { DeadLetter } from '../gateways/dead-letters.ts';

type Seen = {
  readonly name: QueueName;
  readonly waiting: number;
  readonly dead: number;
  readonly letters: readonly DeadLetter[];
};

export function queueView({ name, waiting, dead, letters }: Seen) {
  const [oldest] = letters.map(({ sentAt }) => sentAt).toSorted();
  return {
    name,
    waiting,
    // The count of a queue is late; what was seen is there.
    dead: Math.max(dead, letters.length),
    ...(oldest === undefined ? {} : { oldest }),
    allowedActions: letters.length === 0 ? [] : ['redriveDeadLetters'],
  };
}
