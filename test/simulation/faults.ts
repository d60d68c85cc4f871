import { running } from './platform/invocation.ts';
import { Random } from './world/random.ts';

/** What can go wrong, and where. A scattered fault strikes once; a burst strikes for a while. */
export const faultKinds = [
  'crash-before-call',
  'crash-after-call',
  'reply-lost',
  'request-lost',
  'throttled',
  'conflict',
  'slow',
  'slow-request',
  'unprocessed-keys',
  'partial-batch',
  'index-lag',
  'message-twice',
  'message-after-delete',
  'message-late',
  'message-visible-early',
  'stream-again',
  'stream-out-of-order',
  'stream-lost',
  'stream-stalled',
  'tick-lost',
  'tick-twice',
  'register-silent',
  'register-limits',
  'register-broken',
  'register-lies',
  'register-changes-its-mind',
  'mail-reply-lost',
  'mail-throttled',
  'mail-slow',
  'mail-event-lost',
  'mail-event-twice',
  'mail-event-late',
  'mail-bounces',
  'receiver-broken',
  'receiver-silent',
  'answer-lost',
  'redrive',
  'redrive-twice',
  'deployment',
  'function-broken',
] as const;
/** The new code takes the place of the old, or the old of the new, function after function, until then. */
type Turn = 'rollout' | 'rollback';
export type FaultKind = (typeof faultKinds)[number] | Turn;

export type Fault = {
  readonly id: number;
  readonly kind: FaultKind;
  /** Milliseconds after the beginning. */
  readonly at: number;
  /** Only in this function. */
  readonly fn?: string;
  /** A burst: until then, each time with this probability. */
  readonly burst?: { readonly until: number; readonly probability: number };
};

const minute = 60_000;
/** By then most of what people do has been done. */
const busiest = 14 * minute;
/** Functions that a wrong setting may break for a while: nothing that they ask for is allowed. */
const breakable = [
  'check',
  'notify',
  'mail',
  'mail-events',
  'projections',
  'webhook',
  'relay',
  'sweep',
  'clocks',
  'watch',
] as const;

/** What goes together when a service has an outage. */
const outages: readonly (readonly FaultKind[])[] = [
  ['throttled', 'request-lost', 'conflict'],
  ['reply-lost', 'crash-after-call', 'slow'],
  ['crash-before-call', 'message-visible-early'],
  ['partial-batch', 'unprocessed-keys'],
  ['stream-stalled', 'stream-lost'],
  ['stream-again', 'stream-out-of-order', 'message-twice'],
  ['message-late', 'message-twice', 'message-after-delete'],
  ['register-silent', 'register-limits', 'register-broken'],
  ['register-lies', 'register-broken'],
  ['register-changes-its-mind', 'throttled', 'crash-after-call'],
  ['mail-reply-lost', 'mail-event-late', 'mail-throttled'],
  ['mail-slow', 'message-visible-early', 'message-twice'],
  ['mail-event-lost', 'mail-event-twice'],
  ['receiver-broken', 'receiver-silent', 'message-twice'],
  ['receiver-silent', 'crash-after-call', 'message-visible-early'],
  ['index-lag', 'tick-lost'],
  ['answer-lost', 'slow'],
  ['slow-request'],
  ['slow-request', 'register-changes-its-mind'],
  ['function-broken'],
  ['function-broken', 'register-changes-its-mind'],
];
const probabilities: Partial<Record<FaultKind, number>> = {
  slow: 0.03,
  'crash-before-call': 0.08,
  'crash-after-call': 0.08,
  'reply-lost': 0.15,
  'register-changes-its-mind': 0.3,
  'function-broken': 1,
  'slow-request': 0.2,
};

type Planned = { readonly length: number; readonly hasOldCode?: boolean };

/** The faults of a history, all known before it begins: taking some away changes nothing about the others. */
export function planFaults(seed: number | string, { length, hasOldCode = false }: Planned): Fault[] {
  const random = new Random(`faults ${seed}`);
  const scattered = Array.from({ length: random.whole(10, 22) }, () => ({
    kind: random.pick(random.chance(0.08) ? (['register-changes-its-mind'] as const) : faultKinds),
    at: Math.round(random.between(0, Math.min(length, busiest))),
  }));
  const bursts = random.chance(0.5)
    ? Array.from({ length: random.whole(1, 3) }, () => burst(random, length)).flat()
    : [];
  const turns = hasOldCode ? planTurns(new Random(`turns ${seed}`), length) : [];
  return [...scattered, ...bursts, ...turns].map((fault, id) => ({ id, ...fault }));
}

/** In most histories the new code is rolled out; sometimes it is taken back, and sometimes while it is rolled out. */
function planTurns(random: Random, length: number): Omit<Fault, 'id'>[] {
  if (random.chance(0.2)) return [];
  const turn = (kind: Turn, at: number): Omit<Fault, 'id'> => {
    const lasts = Math.round(random.between(0.5, 8) * minute);
    return { kind, at: Math.round(at), burst: { until: Math.round(at) + lasts, probability: 1 } };
  };
  // Everybody comes in the first minute.
  const out = random.between(0, random.chance(0.3) ? minute : Math.min(length * 0.8, busiest));
  if (random.chance(0.6)) return [turn('rollout', out)];
  const back = out + random.between(1, 8) * minute;
  return [turn('rollout', out), turn('rollback', back), turn('rollout', back + random.between(1, 8) * minute)];
}

function burst(random: Random, length: number): Omit<Fault, 'id'>[] {
  const at = Math.round(random.between(0, Math.min(length * 0.8, busiest)));
  const until = at + Math.round(random.between(0.5 * minute, 12 * minute));
  return random
    .pick(outages)
    .filter(() => random.chance(0.75))
    .map((kind) => ({
      kind,
      at,
      ...(kind === 'function-broken' ? { fn: random.pick(breakable) } : {}),
      ...(kind === 'slow-request' ? { fn: 'member-api' } : {}),
      burst: { until, probability: probabilities[kind] ?? random.between(0.3, 1) },
    }));
}

/** Strikes when asked at the places where things can go wrong. */
export class Faults {
  /** Which faults of the plan have struck, and how often. */
  readonly struck = new Map<number, number>();
  private readonly waiting = new Map<FaultKind, { readonly fault: Fault; readonly random: Random }[]>();
  private readonly plan: readonly Fault[];
  private readonly now: () => number;
  private hasEnded = false;

  constructor(plan: readonly Fault[], now: () => number) {
    this.plan = plan;
    this.now = now;
    for (const fault of plan) {
      const same = this.waiting.get(fault.kind) ?? [];
      same.push({ fault, random: new Random(`fault ${fault.id}`) });
      this.waiting.set(fault.kind, same);
    }
  }

  strikes(kind: FaultKind): boolean {
    const all = this.waiting.get(kind);
    if (all === undefined || this.hasEnded) return false;
    const now = this.now();
    const invocation = running.getStore();
    const index = all.findIndex(({ fault: { at, burst: lasts, fn }, random }) => {
      if (at > now || (fn !== undefined && fn !== invocation?.fn)) return false;
      return lasts === undefined || (now < lasts.until && random.chance(lasts.probability));
    });
    const found = all[index]?.fault;
    if (found === undefined) return false;
    if (found.burst === undefined) all.splice(index, 1);
    if (invocation !== undefined) invocation.troubles += 1;
    this.strike(found);
    return true;
  }

  /** It has had an effect. */
  strike({ id }: Fault): void {
    this.struck.set(id, (this.struck.get(id) ?? 0) + 1);
  }

  planned(...kinds: readonly FaultKind[]): readonly Fault[] {
    return this.plan.filter(({ kind }) => kinds.includes(kind));
  }

  /** From now on everything works. */
  end(): void {
    this.hasEnded = true;
  }

  get isOver(): boolean {
    return this.hasEnded;
  }
}
