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
export type FaultKind = (typeof faultKinds)[number];

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

/** The faults of a history, all known before it begins: taking some away changes nothing about the others. */
export function planFaults(seed: number | string, length: number): Fault[] {
  const random = new Random(`faults ${seed}`);
  const scattered = Array.from({ length: random.whole(10, 22) }, () => ({
    kind: random.pick(random.chance(0.08) ? (['register-changes-its-mind'] as const) : faultKinds),
    at: Math.round(random.between(0, Math.min(length, busiest))),
  }));
  const bursts = random.chance(0.5)
    ? Array.from({ length: random.whole(1, 3) }, () => burst(random, length)).flat()
    : [];
  return [...scattered, ...bursts].map((fault, id) => ({ id, ...fault }));
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
  private readonly now: () => number;
  private isOver = false;

  constructor(plan: readonly Fault[], now: () => number) {
    this.now = now;
    for (const fault of plan) {
      const same = this.waiting.get(fault.kind) ?? [];
      same.push({ fault, random: new Random(`fault ${fault.id}`) });
      this.waiting.set(fault.kind, same);
    }
  }

  strikes(kind: FaultKind): boolean {
    const all = this.waiting.get(kind);
    if (all === undefined || this.isOver) return false;
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
    this.struck.set(found.id, (this.struck.get(found.id) ?? 0) + 1);
    return true;
  }

  /** From now on everything works. */
  end(): void {
    this.isOver = true;
  }
}
