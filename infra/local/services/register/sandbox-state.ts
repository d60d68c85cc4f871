import { join } from 'node:path';
import * as z from 'zod';
import { DurableFile } from '../durable-file.ts';
import { Behaviour } from './behaviours.ts';
import { Override } from './overrides.ts';
import { Counts, noCounts, Statistics } from './statistics.ts';

/** How the whole register behaves, whatever is asked; `until` ends it by itself. */
export const Mode = z.strictObject({
  mode: Behaviour,
  until: z.iso.datetime().optional(),
  /** Beyond this many requests in a second the answer is 429. */
  requestsPerSecond: z.int().min(1).optional(),
});
export type Mode = z.infer<typeof Mode>;

const Stored = z.strictObject({ mode: Mode, overrides: z.record(z.string(), Override), counts: Counts });
const flushMs = 1_000;

/** What the sandbox remembers. Changes by people are on disk before they are answered; counts follow within a second. */
export class SandboxState {
  readonly statistics: Statistics;
  readonly #file: DurableFile<z.infer<typeof Stored>> | undefined;
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #now: () => Date;
  #mode: Mode;
  #overrides: Map<string, Override>;
  #flushed: string;

  constructor(dataDir: string | undefined, now: () => Date) {
    this.#now = now;
    this.#file = dataDir === undefined ? undefined : new DurableFile(join(dataDir, 'register.json'), Stored);
    const stored = this.#file?.read();
    this.#mode = stored?.mode ?? { mode: 'ok' };
    this.#overrides = new Map(Object.entries(stored?.overrides ?? {}));
    this.statistics = new Statistics(stored?.counts ?? noCounts(now()));
    this.#flushed = this.#fingerprint();
    if (this.#file !== undefined) this.#timer = setInterval(() => this.#flush(), flushMs).unref();
  }

  get mode(): Mode {
    const over = this.#mode.until !== undefined && this.#mode.until <= this.#now().toISOString();
    return over ? { mode: 'ok' } : this.#mode;
  }

  setMode(mode: Mode): void {
    this.#mode = mode;
    this.#save();
  }

  readonly overrideOf = (inn: string): Override | undefined => this.#overrides.get(inn);

  setOverride(inn: string, override: Override | undefined): void {
    if (override === undefined) this.#overrides.delete(inn);
    else this.#overrides.set(inn, override);
    this.#save();
  }

  /** As on the first day. */
  reset(): void {
    this.#overrides.clear();
    this.#mode = { mode: 'ok' };
    this.resetStatistics();
  }

  resetStatistics(): void {
    this.statistics.reset(this.#now());
    this.#save();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#flush();
  }

  #fingerprint(): string {
    const { requests, byStatus } = this.statistics.counts;
    return JSON.stringify([requests, byStatus]);
  }

  #flush(): void {
    if (this.#flushed !== this.#fingerprint()) this.#save();
  }

  #save(): void {
    this.#flushed = this.#fingerprint();
    this.#file?.write({
      mode: this.#mode,
      overrides: Object.fromEntries(this.#overrides),
      counts: this.statistics.counts,
    });
  }
}
