import type { CheckMessage } from '../../shared/contracts/messages.ts';
import type { Invocation } from '../runtime/queue-worker.ts';
import { checkLetter } from './check-letter.ts';
import { checkOrganisation } from './check-organisation.ts';
import { checkSubmission } from './check-submission.ts';
import type { CheckDeps } from './deps.ts';
import { Overtaken } from './overtaken.ts';
import { watchOrganisation } from './watch-organisation.ts';

/** Looking again at once is cheaper than letting the message come back; after that the queue has its turn. */
const rounds = 3;

export async function onCheck(message: CheckMessage, invocation: Invocation, deps: CheckDeps): Promise<void> {
  for (let round = 1; ; round++) {
    try {
      if (message.kind === 'organisation') return await checkOrganisation(message, invocation, deps);
      if (message.kind === 'watch') return await watchOrganisation(message, invocation, deps);
      if (message.kind === 'letter') return await checkLetter(message, invocation, deps);
      return await checkSubmission(message, invocation, deps);
    } catch (error) {
      if (!(error instanceof Overtaken) || round === rounds) throw error;
    }
  }
}
