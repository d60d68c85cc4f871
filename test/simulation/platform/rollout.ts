import type { Fault, Faults } from '../faults.ts';
import { Random } from '../world/random.ts';
import type { VirtualTime } from '../world/time.ts';
import type { Side } from './invocation.ts';

type Turn = {
  readonly fault: Fault;
  readonly to: Side;
  readonly begin: number;
  readonly end: number;
  readonly coin: Random;
};

/**
 * Which code a function runs: the old until it is rolled out, for a while now the one and now the other, then the new,
 * and back again. Functions have their turns one after another, so queues and table have both at their two ends.
 */
export class Rollout {
  private readonly faults: Faults;
  private readonly now: () => number;
  private readonly isOldAlone: boolean;
  private readonly turns = new Map<string, readonly Turn[]>();

  constructor(faults: Faults, time: VirtualTime, isOldAlone: boolean) {
    this.faults = faults;
    this.isOldAlone = isOldAlone;
    const start = time.now;
    this.now = () => time.now - start;
  }

  /** In the end everything is rolled out. */
  sideOf(fn: string): Side {
    if (this.isOldAlone) return 'old';
    if (this.faults.isOver) return 'new';
    const turns = this.turnsOf(fn);
    const first = turns[0];
    if (first === undefined) return 'new';
    const turn = turns.findLast(({ begin }) => begin <= this.now());
    const side =
      turn === undefined
        ? otherThan(first.to)
        : this.now() < turn.end && turn.coin.chance(0.5)
          ? otherThan(turn.to)
          : turn.to;
    if (side === 'old') this.faults.strike((turn ?? first).fault);
    return side;
  }

  private turnsOf(fn: string): readonly Turn[] {
    const known = this.turns.get(fn);
    if (known !== undefined) return known;
    const turns = this.faults.planned('rollout', 'rollback').map((fault): Turn => {
      const coin = new Random(`${fault.kind} ${fault.id} at ${fault.at} of ${fn}`);
      const { at, burst: { until } = { until: at } } = fault;
      const middle = coin.between(at, until);
      return {
        fault,
        to: fault.kind === 'rollout' ? 'new' : 'old',
        begin: coin.between(at, middle),
        end: coin.between(middle, until),
        coin,
      };
    });
    const inOrder = turns.toSorted((one, other) => one.begin - other.begin);
    this.turns.set(fn, inOrder);
    return inOrder;
  }
}

const otherThan = (side: Side): Side => (side === 'new' ? 'old' : 'new');
