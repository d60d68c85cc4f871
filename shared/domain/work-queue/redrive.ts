import type { PersonId } from '../ids.ts';
import type { WorkQueue } from './work-queue.ts';

type Redrive = {
  readonly letters: number;
  readonly letter: string | undefined;
  readonly by: PersonId;
  readonly at: Date;
};

/** Somebody has dead letters worked at again. It is written down before the first of them moves. */
export const redrive = (queue: WorkQueue, { letters, letter, by, at }: Redrive) => ({
  before: queue.version === 0 ? undefined : queue,
  after: { ...queue, version: queue.version + 1 },
  fact: {
    type: 'dead-letters-redriven' as const,
    data: { queue: queue.name, letters, ...(letter === undefined ? {} : { letter }) },
  },
  actor: by,
  at,
});
