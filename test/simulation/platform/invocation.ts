import { AsyncLocalStorage } from 'node:async_hooks';
import type { VirtualTime } from '../world/time.ts';

/** Whose code runs: ours as it is now, or ours of another commit. */
export type Side = 'new' | 'old';

export type Outcome =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly error: unknown }
  /** Its machine is gone, or its time was over: nothing of it runs on. */
  | { readonly kind: 'killed' };

/** What runs now: each call of a service belongs to an invocation, or to nobody of the platform. */
export const running = new AsyncLocalStorage<Invocation>();

/** A dead invocation waits for ever; nobody waits for it. */
export const never = (): Promise<never> => new Promise(() => undefined);

/** One run of a function. */
export class Invocation {
  readonly fn: string;
  readonly side: Side;
  readonly deadline: number;
  /** How far the clock of its machine is off, in milliseconds. */
  readonly skew: number;
  alive = true;
  /** Faults that struck it. */
  troubles = 0;
  wasKilled = false;
  private finish: (outcome: Outcome) => void = () => undefined;

  constructor(fn: string, { side, deadline, skew }: Pick<Invocation, 'side' | 'deadline' | 'skew'>) {
    this.fn = fn;
    this.side = side;
    this.deadline = deadline;
    this.skew = skew;
  }

  run(work: () => Promise<unknown>, time: VirtualTime): Promise<Outcome> {
    return new Promise((resolve) => {
      this.finish = resolve;
      const stop = time.after(this.deadline - time.now, () => this.kill());
      const end = (outcome: Outcome): void => {
        stop();
        if (!this.alive) return;
        this.alive = false;
        resolve(outcome);
      };
      running.run(this, () => {
        work().then(
          (value) => end({ kind: 'returned', value }),
          (error: unknown) => end({ kind: 'threw', error }),
        );
      });
    });
  }

  kill(): void {
    if (!this.alive) return;
    this.wasKilled = true;
    this.alive = false;
    this.finish({ kind: 'killed' });
  }
}
