import { readDeadLetters as contract } from '../../../shared/contracts/dead-letters.ts';
import { route } from '../../runtime/route.ts';
import type { DeadLetterDeps } from '../deps.ts';
import { queueView } from '../queue-view.ts';
import { whatIsIn } from '../what-is-in.ts';

const most = 50;

export const readDeadLetters = route(contract, async ({ queue }, _call, { deadLetters }: DeadLetterDeps) => {
  const from = deadLetters(queue);
  const letters = (await from.look(most)).toSorted((one, other) => (one.sentAt < other.sentAt ? -1 : 1));
  const [waiting, dead] = await Promise.all([from.waiting(), from.count()]);
  return {
    ...queueView({ name: queue, waiting, dead, letters }),
    letters: letters.map(({ id, sentAt, body }) => ({ id, sentAt, ...whatIsIn(queue, body) })),
  };
});
