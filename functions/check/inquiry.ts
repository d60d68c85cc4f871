import type { Inn } from '../../shared/domain/identifiers/inn.ts';
import type { RegisterAnswer } from '../../shared/domain/register/facts.ts';
import type { OutageKind, RegisterResult } from '../gateways/register-result.ts';
import type { Invocation } from '../runtime/queue-worker.ts';
import { askForPeople, type Later } from './ask-register.ts';
import type { CheckDeps } from './deps.ts';

/** The register keeps us out: one more question now would be rude and no use. */
const closed: ReadonlySet<OutageKind> = new Set(['rate-limited', 'refused', 'circuit-open']);
/** Trouble of the register itself, until it answers about somebody else. */
const silent: ReadonlySet<OutageKind> = new Set(['timeout', 'server-error']);

/** `odd`: it speaks, but not usably of these. */
export type Heard = 'answered' | 'odd' | 'silent' | 'closed';

/**
 * The questions of one attempt. Each answer is kept as it arrives, so that a check which is interrupted goes on where it
 * stopped. Tells trouble with one organisation from trouble of the register: a failure is somebody's own when an answer
 * about another came after it.
 */
export class Inquiry {
  readonly answers: Map<Inn, RegisterAnswer>;
  /** Of whom the register gave no usable answer although it answers. */
  readonly failed = new Set<Inn>();
  askedForMilliseconds = 0;
  private readonly suspects = new Set<Inn>();
  private controls: number;
  private readonly invocation: Invocation;
  private readonly deps: CheckDeps;

  constructor(
    known: ReadonlyMap<Inn, RegisterAnswer>,
    attempts: number,
    { invocation, deps }: { readonly invocation: Invocation; readonly deps: CheckDeps },
  ) {
    this.answers = new Map(known);
    this.controls = attempts;
    this.invocation = invocation;
    this.deps = deps;
  }

  async ask(inns: readonly Inn[]): Promise<Heard | Later> {
    const identifiers = inns.map((value) => ({ kind: 'inn', value }) as const);
    const results = await askForPeople(identifiers, this.invocation, this.deps);
    if ('kind' in results) return results;
    const arrived = inns.flatMap((inn, index) => answerOf(inn, results[index], this.deps.now()) ?? []);
    await Promise.all(arrived.map((answer) => this.deps.answers.keep(answer)));
    for (const answer of arrived) this.answers.set(answer.inn, answer);
    if (arrived.length > 0) this.exonerateRegister();
    const outages = inns.flatMap((inn, index) => outageOf(inn, results[index]) ?? []);
    for (const { inn, reason, retryAfterSeconds = 0 } of outages) {
      if (!closed.has(reason) && !this.answers.has(inn)) this.suspects.add(inn);
      this.askedForMilliseconds = Math.max(this.askedForMilliseconds, retryAfterSeconds * 1000);
    }
    if (arrived.length > 0) return 'answered';
    if (outages.some(({ reason }) => closed.has(reason))) return 'closed';
    return outages.every(({ reason }) => silent.has(reason)) ? 'silent' : 'odd';
  }

  /** Asks about somebody of whom the register answered before, each time another one: does it answer at all? */
  async control(): Promise<Heard | Later | 'nobody-known'> {
    const known = [...this.answers.keys()];
    const inn = known[this.controls++ % known.length];
    return inn === undefined ? 'nobody-known' : this.ask([inn]);
  }

  /** Those who were asked in vain and nobody has answered since: only another answer tells whose trouble it is. */
  get undecided(): boolean {
    return this.suspects.size > 0;
  }

  private exonerateRegister(): void {
    for (const inn of this.suspects) this.failed.add(inn);
    this.suspects.clear();
  }
}

function answerOf(inn: Inn, result: RegisterResult | undefined, at: Date): RegisterAnswer | undefined {
  if (result?.kind === 'found') return { kind: 'found', inn, facts: result.facts };
  return result?.kind === 'not-found' ? { kind: 'not-found', inn, asOf: at.toISOString() } : undefined;
}

const outageOf = (inn: Inn, result: RegisterResult | undefined) =>
  result?.kind === 'outage' ? { inn, ...result } : undefined;
