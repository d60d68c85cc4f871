import type { CheckingCluster } from '../../shared/domain/cluster/cluster.ts';
import type { Inn } from '../../shared/domain/identifiers/inn.ts';
import type { RegisterAnswer } from '../../shared/domain/register/facts.ts';
import type { Invocation } from '../runtime/queue-worker.ts';
import type { Later } from './ask-register.ts';
import type { CheckDeps } from './deps.ts';
import { Inquiry } from './inquiry.ts';

export type Gathered =
  | Later
  | {
      readonly kind: 'gathered';
      readonly answers: ReadonlyMap<Inn, RegisterAnswer>;
      readonly missing: readonly Inn[];
      /** Of the missing, those about whom the register failed while it answered about others. */
      readonly failed: ReadonlySet<Inn>;
      readonly askedForMilliseconds: number;
    };

/** At the same time by one worker; two workers make four, and the register bears five. */
const together = 2;

/** The register's answer about each INN: those that still hold from the table, the others from the register. */
export async function gatherAnswers(
  inns: readonly Inn[],
  cluster: Pick<CheckingCluster, 'attempts' | 'unanswered'>,
  invocation: Invocation,
  deps: CheckDeps,
): Promise<Gathered> {
  const wanted = [...new Set(inns)];
  const inquiry = new Inquiry(await deps.answers.valid(wanted, deps.now()), cluster.attempts, { invocation, deps });
  const isMissing = (inn: Inn): boolean => !inquiry.answers.has(inn);
  const later = await inquire(inquiry, inTurn(wanted.filter(isMissing), cluster), cluster.attempts > 0);
  if (later !== undefined) return later;
  const { answers, failed, askedForMilliseconds } = inquiry;
  return { kind: 'gathered', answers, missing: wanted.filter(isMissing), failed, askedForMilliseconds };
}

/** Asks about all that are missing, unless the register as a whole is silent: then asking about the next is no use. */
async function inquire(inquiry: Inquiry, missing: readonly Inn[], again: boolean): Promise<Later | undefined> {
  if (missing.length === 0) return undefined;
  // A circuit that was open is tried on somebody whom the register knows. Tried on the one member about whom it always
  // fails, it would open again for ever.
  const first = again ? await inquiry.control() : 'answered';
  if (typeof first === 'object') return first;
  if (first === 'silent' || first === 'closed') return undefined;
  for (let start = 0; start < missing.length; start += together) {
    const heard = await inquiry.ask(missing.slice(start, start + together));
    if (typeof heard === 'object') return heard;
    if (heard === 'closed') return undefined;
    if (heard !== 'silent') continue;
    const control = await inquiry.control();
    if (typeof control === 'object') return control;
    if (control !== 'answered') return undefined;
  }
  const last = inquiry.undecided ? await inquiry.control() : 'answered';
  return typeof last === 'object' ? last : undefined;
}

/** Each attempt begins with another one, and ends with those about whom earlier ones failed. */
function inTurn(inns: readonly Inn[], { attempts, unanswered = [] }: Parameters<typeof gatherAnswers>[1]): Inn[] {
  const begin = inns.length === 0 ? 0 : attempts % inns.length;
  const turned = [...inns.slice(begin), ...inns.slice(0, begin)];
  const failedBefore = new Set(unanswered.map(({ inn }) => inn));
  return [...turned.filter((inn) => !failedBefore.has(inn)), ...turned.filter((inn) => failedBefore.has(inn))];
}
