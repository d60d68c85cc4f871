import type { Context } from 'aws-lambda';
import { lambdaContext } from '../../fakes/lambda-context.ts';
import { Invocation, type Outcome, type Side } from './invocation.ts';
import type { Outside } from './outside.ts';
import type { ServiceWorld } from './service-calls.ts';
import { type FunctionName, limits } from './workers.ts';

/** A machine's clock is off by this much at most, in milliseconds, unless the world says otherwise. */
const usualSkew = 2000;

type Machine<Handler> = { readonly handler: Handler; readonly side: Side; readonly skew: number };
type Make<Handler> = (outside: Outside) => Handler;
type Made<Handler> = {
  readonly make: Make<Handler>;
  /** As the old code makes it, when there is old code and it has this function. */
  readonly makeOld: Make<Handler> | undefined;
  /** Whose code the next run gets. */
  readonly sideOf: (fn: FunctionName) => Side;
};

/** The machines of one function: made when none is free, kept warm, gone when their run was killed. */
export class Containers<Handler> {
  private readonly free: Machine<Handler>[] = [];
  private readonly fn: FunctionName;
  private readonly made: Made<Handler>;
  private readonly outside: Omit<Outside, 'now'>;
  private readonly world: ServiceWorld;

  constructor(fn: FunctionName, made: Made<Handler>, outside: Omit<Outside, 'now'>, world: ServiceWorld) {
    this.fn = fn;
    this.made = made;
    this.outside = outside;
    this.world = world;
  }

  async invoke(
    work: (handler: Handler, context: Context, side: Side) => Promise<unknown>,
  ): Promise<Outcome & { readonly side: Side }> {
    const { time, random, trace } = this.world;
    const { makeOld, sideOf } = this.made;
    const side = makeOld === undefined ? 'new' : sideOf(this.fn);
    const warm = this.takeFree(side);
    const machine = warm ?? this.start(side);
    await time.sleep(warm === undefined ? random.between(150, 900) : random.between(1, 10));
    const deadline = time.now + limits[this.fn].seconds * 1000;
    const invocation = new Invocation(this.fn, { side, deadline, skew: machine.skew });
    const context = { ...lambdaContext(), getRemainingTimeInMillis: () => deadline - time.now };
    const outcome = await invocation.run(() => work(machine.handler, context, side), time);
    if (outcome.kind !== 'killed') this.free.push(machine);
    const why = outcome.kind === 'threw' && outcome.error instanceof Error ? ` ${outcome.error.message}` : '';
    trace(`${this.fn}${side === 'old' ? ' of old' : ''} ${outcome.kind}${why}`);
    return { ...outcome, side };
  }

  /** New code is there: the next runs begin on new machines. */
  replace(): void {
    this.free.length = 0;
  }

  private takeFree(side: Side): Machine<Handler> | undefined {
    const index = this.free.findLastIndex((machine) => machine.side === side);
    return index < 0 ? undefined : this.free.splice(index, 1)[0];
  }

  private start(side: Side): Machine<Handler> {
    const { time, random, mostSkew = usualSkew } = this.world;
    const skew = random.between(-mostSkew, mostSkew);
    const now = () => new Date(Math.round(time.now + skew));
    const { make, makeOld = make } = this.made;
    const handler = (side === 'old' ? makeOld : make)({ ...this.outside, now });
    return { handler, side, skew };
  }
}
