import { Worker } from 'node:worker_threads';
import * as z from 'zod';

/** The function threw, or its environment ended: what Lambda calls an unhandled function error. */
export class FunctionError extends Error {
  override name = 'FunctionError';
}
/** The function took longer than its template allows. */
export class FunctionTimeout extends FunctionError {
  override name = 'FunctionTimeout';
}

export type EnvironmentSettings = {
  readonly name: string;
  readonly source: string;
  readonly exported: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly memoryMb: number;
  readonly timeoutMs: number;
  readonly log: (text: string) => void;
};

const Answer = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ id: z.int(), result: z.string() }),
  z.object({ id: z.int(), error: z.object({ name: z.string(), message: z.string(), stack: z.string() }) }),
]);

const program = new URL('function-worker.ts', import.meta.url);
type Pending = { readonly resolve: (json: string) => void; readonly reject: (error: Error) => void };

/** One thread that holds one function: what Lambda calls an execution environment. */
export class ExecutionEnvironment {
  /** Settles when the source is loaded or could not be. */
  readonly ready: Promise<void>;
  readonly ended: Promise<void>;
  private readonly settings: EnvironmentSettings;
  private readonly worker: Worker;
  private pending: Pending | undefined;
  private count = 0;
  private reason = 'it exited';
  private alive = true;

  constructor(settings: EnvironmentSettings) {
    this.settings = settings;
    const { source, exported, variables, memoryMb } = settings;
    this.worker = new Worker(program, {
      workerData: { source, exported },
      env: { ...variables },
      execArgv: ['--disable-warning=ExperimentalWarning'],
      resourceLimits: { maxOldGenerationSizeMb: Math.max(256, memoryMb), maxYoungGenerationSizeMb: 16 },
      stdout: true,
      stderr: true,
    });
    for (const stream of [this.worker.stdout, this.worker.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => settings.log(text));
    const loaded = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<void>();
    this.ready = loaded.promise;
    this.ended = ended.promise;
    this.ready.catch(() => undefined);
    this.worker.on('message', (message: unknown) => this.heard(Answer.parse(message), loaded.resolve));
    this.worker.on('error', (error) => {
      this.reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      settings.log(`${this.reason}\n`);
    });
    this.worker.on('exit', () => {
      this.alive = false;
      const error = new FunctionError(`${settings.name}: the environment ended: ${this.reason}`);
      loaded.reject(error);
      this.pending?.reject(error);
      ended.resolve();
    });
  }

  get usable(): boolean {
    return this.alive;
  }

  /** Hands over one event and gives the answer as JSON text. Never called while another event is being handled. */
  async handle(event: string, context: Readonly<Record<string, string | boolean>>): Promise<string> {
    await this.ready;
    const { timeoutMs } = this.settings;
    const answer = Promise.withResolvers<string>();
    this.pending = answer;
    const timer = setTimeout(() => {
      answer.reject(new FunctionTimeout(`Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`));
      void this.stop();
    }, timeoutMs);
    try {
      this.worker.postMessage({ id: ++this.count, event, deadline: Date.now() + timeoutMs, context });
      return await answer.promise;
    } finally {
      clearTimeout(timer);
      this.pending = undefined;
    }
  }

  async stop(): Promise<void> {
    this.alive = false;
    await this.worker.terminate();
  }

  private heard(answer: z.infer<typeof Answer>, loaded: () => void): void {
    if ('ready' in answer) loaded();
    else if (answer.id !== this.count) return;
    else if ('result' in answer) this.pending?.resolve(answer.result);
    else {
      this.settings.log(`${answer.error.stack || answer.error.message}\n`);
      this.pending?.reject(new FunctionError(`${answer.error.name}: ${answer.error.message}`));
    }
  }
}
