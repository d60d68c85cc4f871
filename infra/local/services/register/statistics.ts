import * as z from 'zod';

export const Counts = z.strictObject({
  requests: z.int(),
  maxConcurrent: z.int(),
  peakPerSecond: z.int(),
  byInn: z.record(z.string(), z.int()),
  byStatus: z.record(z.string(), z.int()),
  since: z.iso.datetime(),
});
export type Counts = z.infer<typeof Counts>;

export const noCounts = (now: Date): Counts => ({
  requests: 0,
  maxConcurrent: 0,
  peakPerSecond: 0,
  byInn: {},
  byStatus: {},
  since: now.toISOString(),
});

/** Counts what clients ask of the register: how often, how many at once, how fast. */
export class Statistics {
  counts: Counts;
  /** In flight now; an abandoned request leaves when its socket closes. */
  concurrent = 0;
  readonly #recent: number[] = [];

  constructor(counts: Counts) {
    this.counts = counts;
  }

  /** Requests that arrived in the second before `now`, this one included. */
  arrived(now: number): number {
    this.#recent.push(now);
    while ((this.#recent[0] ?? now) <= now - 1000) this.#recent.shift();
    this.concurrent++;
    this.counts.requests++;
    this.counts.maxConcurrent = Math.max(this.counts.maxConcurrent, this.concurrent);
    this.counts.peakPerSecond = Math.max(this.counts.peakPerSecond, this.#recent.length);
    return this.#recent.length;
  }

  asked(inn: string): number {
    return (this.counts.byInn[inn] = (this.counts.byInn[inn] ?? 0) + 1);
  }

  left(status: string): void {
    this.concurrent--;
    this.counts.byStatus[status] = (this.counts.byStatus[status] ?? 0) + 1;
  }

  reset(now: Date): void {
    this.counts = noCounts(now);
    this.#recent.length = 0;
  }
}
