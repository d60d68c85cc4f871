import { randomUUID } from 'node:crypto';
import { type Json, Json as JsonSchema } from '../template/template-schema.ts';
import { type EnvironmentSettings, ExecutionEnvironment } from './execution-environment.ts';

export type PoolSettings = EnvironmentSettings & { readonly arn: string; readonly maximum: number };

const retireAfter = 20_000;

type Waiting = { readonly resolve: (environment: ExecutionEnvironment) => void; readonly reject: (why: Error) => void };

/** The environments of one function: warm ones are used again, more are started while all are busy, dead ones replaced. */
export class FunctionPool {
  private readonly settings: PoolSettings;
  private readonly all = new Set<ExecutionEnvironment>();
  private readonly idle: ExecutionEnvironment[] = [];
  private readonly waiting: Waiting[] = [];
  private stopped = false;
  private quiet: NodeJS.Timeout | undefined;
  /** Events being handled or waiting. */
  inFlight = 0;

  constructor(settings: PoolSettings) {
    this.settings = settings;
  }

  /** Loads the source before the first event asks for it. */
  async warm(): Promise<void> {
    if (this.all.size === 0 && !this.stopped) this.start();
    await Promise.all([...this.all].map(({ ready }) => ready));
  }

  /** Gives the event to one environment, as text, and its answer back from text: nothing else is shared. */
  async invoke(event: Json): Promise<Json> {
    const text = JSON.stringify(event);
    this.inFlight += 1;
    try {
      const environment = await this.obtain();
      try {
        return JsonSchema.parse(JSON.parse(await environment.handle(text, this.context())));
      } finally {
        this.giveBack(environment);
      }
    } finally {
      this.inFlight -= 1;
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.quiet);
    // Nobody comes for them any more, and whoever called waits for their answer.
    for (const { reject } of this.waiting.splice(0)) reject(this.ending());
    await Promise.all([...this.all].map((environment) => environment.stop()));
  }

  private obtain(): Promise<ExecutionEnvironment> {
    for (let next = this.idle.pop(); next !== undefined; next = this.idle.pop())
      if (next.usable) return Promise.resolve(next);
    if (this.stopped) return Promise.reject(this.ending());
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      if (this.all.size < this.settings.maximum) this.start();
    });
  }

  private ending(): Error {
    return new Error(`${this.settings.name} is stopped`);
  }

  private start(): void {
    const environment = new ExecutionEnvironment(this.settings);
    this.all.add(environment);
    // Also when its source does not load: then it is the one that waits who hears of it.
    environment.ready.then(
      () => this.giveBack(environment),
      () => this.waiting.shift()?.resolve(environment),
    );
    void environment.ended.then(() => {
      this.all.delete(environment);
      if (!this.stopped && this.waiting.length > this.all.size) this.start();
    });
  }

  private giveBack(environment: ExecutionEnvironment): void {
    if (!environment.usable) return;
    const next = this.waiting.shift();
    if (next !== undefined) return next.resolve(environment);
    this.idle.push(environment);
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => this.retire(), retireAfter).unref();
  }

  /** After a rush one stays warm; the others give their memory back. */
  private retire(): void {
    for (const environment of this.idle.splice(0, this.idle.length - 1)) void environment.stop();
  }

  private context() {
    const { name, arn, memoryMb } = this.settings;
    return {
      functionName: name,
      functionVersion: '$LATEST',
      invokedFunctionArn: arn,
      memoryLimitInMB: String(memoryMb),
      awsRequestId: randomUUID(),
      logGroupName: `/aws/lambda/${name}`,
      logStreamName: 'local',
      callbackWaitsForEmptyEventLoop: false,
    };
  }
}
