import { listDeadLetterQueues as contract } from '../../../shared/contracts/dead-letters.ts';
import { queueNames } from '../../../shared/domain/work-queue/work-queue.ts';
import { route } from '../../runtime/route.ts';
import type { DeadLetterDeps } from '../deps.ts';
import { queueView } from '../queue-view.ts';

/** Enough to tell how long work waits; more are seen in the queue itself. */
const sample = 10;

export const listDeadLetterQueues = route(contract, async (_input, _call, { deadLetters }: DeadLetterDeps) => ({
  queues: await Promise.all(
    queueNames.map(async (name) => {
      const letters = deadLetters(name);
      const [waiting, dead] = await Promise.all([letters.waiting(), letters.count()]);
      return queueView({ name, waiting, dead, letters: dead === 0 ? [] : await letters.look(sample) });
    }),
  ),
}));
