import type { Raw } from '../aws/attribute.ts';
import type { Client } from '../people/client.ts';
import type { Platform } from '../platform/platform.ts';
import type { VirtualTime } from '../world/time.ts';
import { chains, counters, numbers, submissions, type Tables } from './at-rest.ts';
import { commands } from './commands.ts';
import { clocks, handedOn, letters, told } from './delivery.ts';
import { papers, registration } from './registration.ts';
import { commitOf, type Rule, textIn } from './seen.ts';
import { copies, privacy, truth } from './truth.ts';
import { erasures } from './erasures.ts';
import { standing } from './standing.ts';
import { webhooks } from './webhooks.ts';
import { decisions, events, facts, immutable, joining, steps } from './states.ts';

/** Looks at every commit of a history while it happens. */
export class Watch {
  readonly violations: string[] = [];
  /** How far the cluster came. */
  outcome = 'nothing';
  private readonly rules: readonly Rule[];

  constructor(platform: Platform, time: VirtualTime) {
    this.rules = [steps, events, immutable, decisions, joining, facts, registration(platform.main)];
    platform.watchers.push((changes) => {
      const commit = commitOf(changes, time.now);
      for (const rule of this.rules) this.violations.push(...rule(commit));
      for (const { entity, after } of commit.items)
        if (entity === 'cluster') this.outcome = textIn(after, 'status') ?? this.outcome;
    });
  }
}

/** The register bears five at once; two workers ask about two each. */
const mostCalls = 5;

/** Errors that the faults explain; any other is a mistake of ours. */
const explained = new Set([
  'TimeoutError',
  'ProvisionedThroughputExceededException',
  'TransactionCanceledException',
  'Overtaken',
  'AccessDeniedException',
]);
const explainedTexts = [/stayed unprocessed$/, /could not be asked for$/, /parts of the sweep failed$/];

/** What must hold when the faults have ended and nothing moves any more. */
export function checkAtRest(platform: Platform, client: Client, now: number): string[] {
  const byEntity = Map.groupBy<string, Raw>(platform.main.items(), (raw) => textIn(raw, 'entity') ?? 'nothing');
  const tables: Tables = { of: (entity) => byEntity.get(entity) ?? [] };
  return [
    ...counters(tables),
    ...chains(tables),
    ...numbers(tables),
    ...submissions(tables),
    ...papers([...platform.main.items()]),
    ...handedOn(tables, platform),
    ...clocks(platform, now),
    ...told(tables),
    ...letters(tables, platform),
    ...mistakes(platform),
    ...verification(platform),
    ...commands(tables, client),
    ...truth(tables, platform),
    ...copies(tables),
    ...webhooks(tables, platform, client, now),
    ...standing(tables),
    ...erasures(tables, platform),
    ...privacy(tables, platform),
    ...(platform.register.mostTogether > mostCalls
      ? [`24: ${platform.register.mostTogether} calls of the register at once`]
      : []),
    ...client.broken,
  ];
}

/** The daily verification of the product comes to an end, and finds nothing where these rules find nothing. */
function* verification({ logged }: Platform): Generator<string> {
  if (!logged.some(({ code }) => code === 'verification-completed')) yield 'verify: it never came to an end';
  for (const { code, fields } of logged) if (code === 'invariant-violated') yield `verify: ${JSON.stringify(fields)}`;
}

function* mistakes({ logged }: Platform): Generator<string> {
  for (const { code, error, side } of logged)
    if (side === 'new' && isMistake(error))
      yield `error: ${code}: ${error.name}: ${error.message} ${(error.stack ?? '').split('\n').slice(1, 4).join(' ')}`;
}

/**
 * Where old code failed and no fault explains it: it met what it does not know, and said so. That is no violation –
 * what it failed comes again –, but whoever rolls out should know.
 */
export function lostOf({ logged }: Platform, { lost }: Client): string[] {
  const failed = logged.flatMap(({ code, error, side }) =>
    side === 'old' && isMistake(error)
      ? [`${code}: ${error.name}: ${error.message.replaceAll(/\s+/g, ' ').slice(0, 300)}`]
      : [],
  );
  return [...failed, ...lost];
}

function isMistake(error: unknown): error is Error {
  if (!(error instanceof Error) || explained.has(error.name)) return false;
  return !explainedTexts.some((text) => text.test(error.message));
}
