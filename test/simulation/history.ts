import { createHash } from 'node:crypto';
import { marshall } from '../../functions/store/attributes.ts';
import { roleKey, roleList, listingIndex } from '../../functions/store/keys.ts';
import { innOf, ogrnOf, personId } from '../builders/ids.ts';
import { party } from '../builders/party.ts';
import { type Fault, type FaultKind, Faults, planFaults } from './faults.ts';
import { checkAtRest, lostOf, Watch } from './invariants/invariants.ts';
import { Client } from './people/client.ts';
import { found } from './people/founder.ts';
import { operate, operators } from './people/operator.ts';
import { represent, rival } from './people/representative.ts';
import type { Scene } from './people/scene.ts';
import { switchOff } from './people/switchboard.ts';
import type { Sabotage } from './planted/sabotage.ts';
import { expire, watchDay } from './platform/passing-days.ts';
import { type Old, Platform } from './platform/platform.ts';
import { withThreshold } from './programme.ts';
import { enter } from './world/globals.ts';
import { Random } from './world/random.ts';
import { VirtualTime } from './world/time.ts';

const start = Date.parse('2026-11-09T07:00:00.000Z');
const minute = 60_000;

export type History = {
  readonly seed: string;
  readonly plan: readonly Fault[];
  /** Ids of the faults that struck, each as often as it did. */
  readonly struck: ReadonlyMap<number, number>;
  readonly violations: readonly string[];
  /** Of everything that happened, in its order: equal for equal histories. */
  readonly hash: string;
  readonly trace: readonly string[];
  /** Where old code failed, and nothing but its age explains it. */
  readonly lost: readonly string[];
  /** What was reached, for statistics. */
  readonly outcome: string;
};

type Options = {
  readonly plan?: readonly Fault[] | undefined;
  readonly keepTrace?: boolean;
  readonly sabotage?: Sabotage;
  readonly old?: Old | undefined;
};

/** One history from its seed: the same seed and the same faults give the same history. */
export async function history(
  seed: string,
  { plan, keepTrace = false, sabotage = {}, old }: Options = {},
): Promise<History> {
  const random = new Random(seed);
  const threshold = random.chance(0.9) ? random.whole(2, 4) : random.whole(5, 8);
  const organisations = threshold + random.whole(1, 3);
  const length = random.between(12, 30) * minute;
  const faultPlan = plan ?? planFaults(seed, { length, hasOldCode: old !== undefined });
  const time = new VirtualTime(start);
  const hash = createHash('sha256');
  const trace: string[] = [];
  const note = (line: string): void => {
    const text = `${(time.now - start).toFixed(1)} ${line}`;
    hash.update(text);
    if (keepTrace) trace.push(text);
  };
  const faults = new Faults(faultPlan, () => time.now - start);
  const world = { time, random, faults, trace: note, sabotage };
  const { leave } = enter({
    time,
    random: new Random(`${seed} noise`),
    fetch: (_url, request) => platform.register.answer(request),
  });
  const rules = [withThreshold, old?.code.withThreshold].map((enterRules) => enterRules?.(threshold));
  const platform = new Platform(world, new Random(`${seed} ids`), old);
  try {
    const watch = new Watch(platform, time);
    const client = new Client(platform, world);
    const scene: Scene = {
      client,
      world,
      organisations,
      threshold,
      until: start + length,
      watchNow: (inn) => {
        watchDay(platform, world, inn);
        // The index that tells whose turn it is lags.
        time.after(300, () => void platform.tick('watch'));
      },
      cluster: undefined,
      isOver: false,
    };
    begin(platform, organisations);
    const rivals = random.chance(0.4) ? [random.whole(1, organisations)] : [];
    const people = [
      found(scene),
      ...Array.from({ length: organisations - 1 }, (_, index) => represent(index + 2, scene)),
      ...rivals.map((n) => rival(n, scene)),
      ...operators.map((n) => operate(n, scene)),
      ...operators.filter(() => random.chance(0.15)).map((n) => switchOff(n, scene)),
    ];
    for (let days = random.whole(0, 6); days > 0; days--)
      time.after(random.between(2 * minute, length), () => watchDay(platform, world));
    for (const fault of faultPlan)
      if (fault.kind in upkeep) time.after(fault.at, () => upkeep[fault.kind]?.(platform, faults));
    const all = { haveEnded: false };
    void Promise.all(people).then(() => (all.haveEnded = true));
    for (let at = start; !all.haveEnded && at < start + 3 * length; at += minute) {
      await time.runUntil(at, () => all.haveEnded);
      tick(platform, world);
    }
    if (!all.haveEnded) watch.violations.push('people: somebody never came to an end');
    faults.end();
    await settle(platform, world);
    // Clocks that run for days: reminders, expiry, terms of review.
    for (const days of random.chance(0.3) ? [8, 31, 181] : []) {
      await time.runUntil(time.now + random.between(0, days) * 24 * 60 * minute);
      expire(platform, world);
      await settle(platform, world);
    }
    await verified(platform, world);
    const violations = [...watch.violations, ...checkAtRest(platform, client, time.now)];
    return {
      seed,
      plan: faultPlan,
      struck: faults.struck,
      violations,
      lost: lostOf(platform, client),
      hash: hash.digest('hex'),
      trace,
      outcome: watch.outcome,
    };
  } finally {
    for (const one of rules) one?.leave();
    leave();
  }
}

/** Organisations are in the register, operators have their role. */
function begin(platform: Platform, organisations: number): void {
  for (let n = 1; n <= organisations; n++)
    for (const number of [innOf(n), ogrnOf(n)]) platform.register.known.set(number, party(n));
  for (const n of operators) {
    const person = personId(n);
    const item = { ...roleKey(person, 'operator'), entity: 'role', ...listingIndex(roleList('operator'), person) };
    const raw = marshall({ ...item, personId: person, role: 'operator' });
    const { pk, sk } = roleKey(person, 'operator');
    platform.main.write([{ kind: 'put', pk, sk, item: raw, when: undefined, names: undefined, values: undefined }]);
  }
}

/** What people who run the platform do, at any time. */
const upkeep: Partial<Record<FaultKind, (platform: Platform, faults: Faults) => void>> = {
  redrive: (platform, faults) => void (faults.strikes('redrive') && platform.redrive()),
  'redrive-twice': (platform, faults) => {
    if (!faults.strikes('redrive-twice')) return;
    platform.redrive({ keep: true });
    platform.redrive();
  },
  deployment: (platform, faults) => void (faults.strikes('deployment') && platform.deploy()),
};

/** What the scheduler starts each minute, where there is anything to do. */
function tick(platform: Platform, { faults }: { readonly faults: Faults }): void {
  if (faults.strikes('tick-lost')) return;
  const runs = faults.strikes('tick-twice') ? 2 : 1;
  for (let run = 0; run < runs; run++) {
    void platform.tick('sweep');
    void platform.tick('clocks');
    void platform.tick('watch');
    void platform.tick('erase');
  }
}

/** What the daily verification says of all this, a run after the other until it is through. */
async function verified(platform: Platform, { time }: { readonly time: VirtualTime }): Promise<void> {
  const isThrough = () => platform.logged.some(({ code }) => code === 'verification-completed');
  for (let run = 0; run < 20 && !isThrough(); run++) {
    void platform.tick('verify');
    await time.runUntil(time.now + 7 * minute, isThrough);
  }
}

/** A letter that the provider refused again and again waits for hours. */
const patience = 12 * 60 * minute;

/** No more faults: dead letters go back to work, and everything comes to rest, in bounded time. */
async function settle(platform: Platform, { time }: { readonly time: VirtualTime }): Promise<void> {
  const none = new Faults([], () => 0);
  const end = time.now + patience;
  for (let round = 0; round < 200; round++) {
    platform.redrive();
    tick(platform, { faults: none });
    await time.runUntil(time.now + minute);
    if (!platform.isIdle) continue;
    const due = platform.nextDue();
    if (due === undefined || due > end) return;
    // Minutes in which there is nothing to do are left out.
    if (due > time.now + minute) await time.runUntil(due - minute / 2);
  }
}
