import type { Context } from 'aws-lambda';
import { lambdaContext } from '../../fakes/lambda-context.ts';
import { Invocation, type Outcome } from './invocation.ts';
import type { Outside } from './outside.ts';
import type { ServiceWorld } from './service-calls.ts';
import { type FunctionName, limits } from './workers.ts';

/** A machine's clock is off by this much at most, in milliseconds, unless the world says otherwise. */
const usualSkew = 2000;

type Machine<Handler> = { readonly handler: Handler; readonly skew: number };

/** The machines of one function: made when none is free, kept warm, gone when their run was killed. */
export class Containers<Handler> {
  private readonly free: Machine<Handler>[] = [];
  private readonly fn: FunctionName;
  private readonly make: (outside: Outside) => Handler;
  private readonly outside: Omit<Outside, 'now'>;
  private readonly world: ServiceWorld;

  constructor(
    fn: FunctionName,
    make: (outside: Outside) => Handler,
    outside: Omit<Outside, 'now'>,
    world: ServiceWorld,
  ) {
    this.fn = fn;
    this.make = make;
    this.outside = outside;
    this.world = world;
  }

  async invoke(work: (handler: Handler, context: Context) => Promise<unknown>): Promise<Outcome> {
    const { time, random, trace } = this.world;
    const warm = this.free.pop();
    const machine = warm ?? this.start();
    await time.sleep(warm === undefined ? random.between(150, 900) : random.between(1, 10));
    const deadline = time.now + limits[this.fn].seconds * 1000;
    const invocation = new Invocation(this.fn, deadline, machine.skew);
    const context = { ...lambdaContext(), getRemainingTimeInMillis: () => deadline - time.now };
    const outcome = await invocation.run(() => work(machine.handler, context), time);
    if (outcome.kind !== 'killed') this.free.push(machine);
    const why = outcome.kind === 'threw' && outcome.error instanceof Error ? ` ${outcome.error.message}` : '';
    trace(`${this.fn} ${outcome.kind}${why}`);
    return outcome;
  }

  /** New code is there: the next runs begin on new machines. */
  replace(): void {
    this.free.length = 0;
  }

  private start(): Machine<Handler> {
    const { time, random, mostSkew = usualSkew } = this.world;
    const skew = random.between(-mostSkew, mostSkew);
    const now = () => new Date(Math.round(time.now + skew));
    return { handler: this.make({ ...this.outside, now }), skew };
  }
}
