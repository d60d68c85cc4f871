import * as z from 'zod';
import { rateKey } from './keys.ts';
import type { Table } from './table.ts';

/** Either a place in the queue, to be used after `waitMilliseconds`, or none because it is full for so long. */
export type Reservation =
  | { readonly kind: 'reserved'; readonly waitMilliseconds: number }
  | { readonly kind: 'full'; readonly waitMilliseconds: number };

type Limits = {
  readonly perSecond: number;
  /** Calls that may be made at once after a pause. */
  readonly burst: number;
  /** Nobody may reserve further ahead than this: a worker does not live long enough to use it. */
  readonly horizonMilliseconds: number;
};

const Booked = z.object({ bookedUntil: z.number() });

/**
 * One token bucket for all workers. The item holds the moment until which calls are booked; a reservation moves it in
 * one conditional update, so that however many workers there are, together they keep to the rate.
 */
export class RateStore {
  private readonly table: Table;
  private readonly limits: Limits;

  constructor(table: Table, limits: Limits) {
    this.table = table;
    this.limits = limits;
  }

  async reserve(calls: number, at: Date): Promise<Reservation> {
    const now = at.getTime();
    const interval = 1000 / this.limits.perSecond;
    const width = Math.ceil(calls * interval);
    const booked =
      (await this.afterOthers(width, now)) ?? (await this.atOnce(width, now)) ?? (await this.afterOthers(width, now));
    if (booked === undefined) return { kind: 'full', waitMilliseconds: (await this.bookedUntil(now)) - now };
    const credit = (this.limits.burst - 1) * interval;
    return { kind: 'reserved', waitMilliseconds: Math.max(0, Math.ceil(booked - width - now - credit)) };
  }

  /** The register told us to stay away until then: nobody calls before. */
  async holdUntil(until: Date): Promise<void> {
    await this.table.update({
      update: rateKey,
      set: 'SET bookedUntil = :until, entity = :entity',
      values: { ':until': until.getTime(), ':entity': 'register-rate' },
      when: { expression: 'attribute_not_exists(pk) OR bookedUntil < :until' },
    });
  }

  private async bookedUntil(now: number): Promise<number> {
    const item = await this.table.get(rateKey);
    return item === undefined ? now : Math.max(now, Booked.parse(item).bookedUntil);
  }

  /** Behind the calls that are booked already; `undefined` when there are none, or too many. */
  private async afterOthers(width: number, now: number): Promise<number | undefined> {
    const item = await this.table.update({
      update: rateKey,
      set: 'SET bookedUntil = bookedUntil + :width',
      values: { ':width': width },
      when: {
        expression: 'bookedUntil > :now AND bookedUntil <= :horizon',
        values: { ':now': now, ':horizon': now + this.limits.horizonMilliseconds },
      },
    });
    return item && Booked.parse(item).bookedUntil;
  }

  /** Nothing is booked; `undefined` when something is. */
  private async atOnce(width: number, now: number): Promise<number | undefined> {
    const item = await this.table.update({
      update: rateKey,
      set: 'SET bookedUntil = :until, entity = :entity',
      values: { ':until': now + width, ':entity': 'register-rate' },
      when: { expression: 'attribute_not_exists(pk) OR bookedUntil <= :now', values: { ':now': now } },
    });
    return item && Booked.parse(item).bookedUntil;
  }
}
