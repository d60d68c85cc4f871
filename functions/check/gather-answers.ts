import type { Inn } from '../../shared/domain/identifiers/inn.ts';
import type { RegisterAnswer } from '../../shared/domain/register/facts.ts';
import type { OutageKind, RegisterResult } from '../gateways/register-result.ts';
import type { Invocation } from '../runtime/queue-worker.ts';
import { askRegister } from './ask-register.ts';
import type { CheckDeps } from './deps.ts';

export type Gathered =
  | { readonly kind: 'complete'; readonly answers: ReadonlyMap<Inn, RegisterAnswer> }
  | { readonly kind: 'outage'; readonly askedForMilliseconds: number }
  | { readonly kind: 'later'; readonly afterMilliseconds: number };

/** At the same time by one worker; two workers make four, and the register bears five. */
const together = 2;

/** Trouble of the register itself, not of its data about one organisation: asking about the next is no use. */
const general: ReadonlySet<OutageKind> = new Set([
  'timeout',
  'rate-limited',
  'server-error',
  'refused',
  'circuit-open',
]);

/**
 * The register's answer about each INN: those that still hold from the table, the others from the register, each kept
 * as it arrives, so that a check which is interrupted goes on where it stopped.
 */
export async function gatherAnswers(inns: readonly Inn[], invocation: Invocation, deps: CheckDeps): Promise<Gathered> {
  const wanted = [...new Set(inns)];
  const answers = new Map(await deps.answers.valid(wanted, deps.now()));
  const missing = wanted.filter((inn) => !answers.has(inn));
  let askedForMilliseconds = 0;
  for (let start = 0; start < missing.length; start += together) {
    const asked = missing.slice(start, start + together);
    const results = await askRegister(
      asked.map((value) => ({ kind: 'inn', value })),
      invocation,
      deps,
    );
    if ('kind' in results) return results;
    const arrived = asked.flatMap((inn, index) => answerOf(inn, results[index], deps.now()) ?? []);
    await Promise.all(arrived.map((answer) => deps.answers.keep(answer)));
    for (const answer of arrived) answers.set(answer.inn, answer);
    const outages = results.filter((result) => result.kind === 'outage');
    askedForMilliseconds = Math.max(
      askedForMilliseconds,
      ...outages.map(({ retryAfterSeconds = 0 }) => retryAfterSeconds * 1000),
    );
    if (outages.length === asked.length && outages.every(({ reason }) => general.has(reason))) break;
  }
  return answers.size === wanted.length ? { kind: 'complete', answers } : { kind: 'outage', askedForMilliseconds };
}

function answerOf(inn: Inn, result: RegisterResult | undefined, at: Date): RegisterAnswer | undefined {
  if (result?.kind === 'found') return { kind: 'found', inn, facts: result.facts };
  return result?.kind === 'not-found' ? { kind: 'not-found', inn, asOf: at.toISOString() } : undefined;
}
