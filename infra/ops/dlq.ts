import { parseArgs } from 'node:util';
import { queueNames as queues } from '../../shared/domain/work-queue/work-queue.ts';
import { type DeadLetter, DeadLetters } from '../../functions/gateways/dead-letters.ts';
import { UsageError } from './usage-error.ts';
import { Where, whereOptions } from './where.ts';

/** `dlq list|inspect|redrive`. */
export async function dlq(args: readonly string[], say: (text: string) => void): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      ...whereOptions,
      queue: { type: 'string' },
      max: { type: 'string', default: '10' },
      'dry-run': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [what, ...more] = positionals;
  if (what === undefined || more.length > 0) throw new UsageError('dlq list|inspect|redrive');
  const max = Number(values.max);
  if (!Number.isInteger(max) || max < 1 || max > 100_000) throw new UsageError('--max must be 1 to 100000.');
  const where = new Where(values);
  const client = where.sqs();
  const of = (queue: string) => new DeadLetters(client, where.queueName(queue));
  try {
    if (what === 'list') return await list(of, say);
    const queue = queues.find((name) => name === values.queue);
    if (queue === undefined) throw new UsageError(`--queue must be one of ${queues.join(', ')}.`);
    if (what === 'inspect' || (what === 'redrive' && values['dry-run']))
      return await inspect(of(queue), max, what, say);
    if (what !== 'redrive') throw new UsageError(`There is no dlq command "${what}".`);
    const moved = await redrive(of(queue), max, (letter) => say(`sent again: ${described(letter)}`));
    say(`${moved} dead letters of ${queue} sent again; ${await of(queue).count()} left.`);
  } finally {
    client.destroy();
  }
}

async function list(of: (queue: string) => DeadLetters, say: (text: string) => void): Promise<void> {
  say(`${'queue'.padEnd(14)}${'waiting'.padStart(9)}${'dead'.padStart(9)}`);
  for (const queue of queues) {
    const [waiting, dead] = await Promise.all([of(queue).waiting(), of(queue).count()]);
    say(`${queue.padEnd(14)}${String(waiting).padStart(9)}${String(dead).padStart(9)}`);
  }
}

async function inspect(letters: DeadLetters, max: number, what: string, say: (text: string) => void): Promise<void> {
  const seen = await letters.look(max);
  for (const letter of seen) say(described(letter));
  const end = what === 'redrive' ? 'would be sent again; nothing was changed' : 'seen';
  say(`${seen.length} dead letters ${end}. They stay where they are.`);
}

/** In rounds that end long before the letters are back in everybody's sight. */
async function redrive(letters: DeadLetters, max: number, moved: (letter: DeadLetter) => void): Promise<number> {
  for (let count = 0; ;) {
    const round = await letters.sendAgain(await letters.hold(Math.min(500, max - count)));
    for (const letter of round) moved(letter);
    count += round.length;
    if (round.length === 0 || count === max) return count;
  }
}

/** Bodies hold ids and codes only. */
const described = ({ id, sentAt, received, body }: DeadLetter): string =>
  `${sentAt}  ${id}  received ${received}×  ${body}`;
