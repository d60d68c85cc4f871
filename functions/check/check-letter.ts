import type { CheckMessage } from '../../shared/contracts/messages.ts';
import type { Invocation } from '../runtime/queue-worker.ts';
import { askRegister } from './ask-register.ts';
import { backOff } from './back-off.ts';
import { sendAgain } from './come-again.ts';
import type { CheckDeps } from './deps.ts';

type Message = Extract<CheckMessage, { kind: 'letter' }>;

/** Two hours of a silent register; a letter works without its answer, which only fills in a name. */
const mostAttempts = 12;

/** Asks the register who stands behind the INN of a letter. Run twice, the second finds the answer and does nothing. */
export async function checkLetter(message: Message, invocation: Invocation, deps: CheckDeps): Promise<void> {
  const { clusterId, attempt } = message;
  const letter = await deps.letters.find(clusterId, message.letter);
  if (letter === undefined || letter.status !== 'sent' || letter.addressee !== undefined)
    return deps.log('check-not-needed', { clusterId, reason: letter?.status ?? 'not-found' });
  const answers = await askRegister([{ kind: 'inn', value: letter.inn }], invocation, deps);
  if ('kind' in answers) return sendAgain(message, answers.afterMilliseconds, deps);
  const [answer] = answers;
  if (answer === undefined) throw new Error('the register client gave no result');
  if (answer.kind === 'outage') {
    deps.log('check-waits', { clusterId, attempt: attempt + 1 });
    if (attempt + 1 >= mostAttempts) return;
    const delay = backOff(attempt, deps.chance(), (answer.retryAfterSeconds ?? 0) * 1000);
    return sendAgain({ ...message, attempt: attempt + 1 }, delay, deps);
  }
  if (answer.kind === 'not-found')
    await deps.letters.learned(letter, { kind: 'not-found', asOf: deps.now().toISOString() });
  else {
    const { name, ogrn, region, status, asOf } = answer.facts;
    const known = { kind: 'found', name, ogrn, status, asOf, ...(region === undefined ? {} : { region }) } as const;
    await deps.letters.learned(letter, known);
  }
  deps.log('check-completed', { clusterId, outcome: answer.kind });
}
