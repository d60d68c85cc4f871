import * as z from 'zod';
import { Instant, Sha256 } from '../../shared/domain/ids.ts';
import { Late, mostLate } from '../../shared/domain/proof/late.ts';
import { Figure, MetricId } from '../../shared/domain/statistics/metrics.ts';
import {
  closedDayKey,
  correctionsList,
  currentFiguresKey,
  figureKey,
  figurePartition,
  figuresHoldKey,
} from './keys.ts';
import type { Page, Paging } from './list-store.ts';
import { absent, type Table, type Write } from './table.ts';

/** A figure of a period that is over: written once. */
export const ClosedFigure = z.object({
  metric: MetricId,
  /** A day (`2026-11-22`) or a month (`2026-11`), in Moscow. */
  of: z.string(),
  figure: Figure,
  closedAt: Instant,
});
export type ClosedFigure = z.infer<typeof ClosedFigure>;

/** What a closed figure should have been. */
export const Correction = z.object({
  metric: MetricId,
  of: z.string(),
  was: Figure,
  is: Figure,
  foundAt: Instant,
  /** How many events came after the day was closed. */
  events: z.int(),
});
export type Correction = z.infer<typeof Correction>;

/** How far the days are closed, and where the state after them is kept. */
export const ClosedDay = z.object({
  day: z.iso.date(),
  head: Sha256,
  /** The day on which the history begins. */
  first: z.iso.date(),
  /** The last day whose state was kept, and its file; `undefined` when there was nothing before. */
  kept: z.object({ day: z.iso.date(), file: z.string() }).optional(),
  /** A past that was brought in when its days were closed. */
  late: z.array(Late).max(mostLate).optional(),
});
export type ClosedDay = z.infer<typeof ClosedDay>;

const All = z.record(MetricId, Figure);
export const CurrentFigures = z.object({
  day: z.iso.date(),
  asOf: Instant,
  today: All,
  month: All,
});
export type CurrentFigures = z.infer<typeof CurrentFigures>;

const Hold = z.object({ until: Instant });

export type PeriodName = 'DAY' | 'MONTH';
export type Range = { readonly from: string; readonly to: string };

/** Figures: those of closed periods never change, those so far are replaced. */
export class FiguresStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  async closedDay(): Promise<ClosedDay | undefined> {
    const item = await this.table.get(closedDayKey);
    return item && ClosedDay.parse(item);
  }

  /** Nothing is counted until then: somebody is writing a past that is not whole yet. */
  async heldUntil(): Promise<string | undefined> {
    const item = await this.table.get(figuresHoldKey);
    return item && Hold.parse(item).until;
  }

  async hold(until: Date): Promise<void> {
    await this.table.transact([{ put: { ...figuresHoldKey, entity: 'figures-hold', until: until.toISOString() } }]);
  }

  async release(): Promise<void> {
    await this.table.transact([{ delete: figuresHoldKey }]);
  }

  async current(): Promise<CurrentFigures | undefined> {
    const item = await this.table.get(currentFiguresKey);
    // Of before a figure was added: the next run, within a minute, writes all of them.
    return CurrentFigures.safeParse(item).data;
  }

  /** Replaces the figures so far, unless somebody wrote later ones. */
  async putCurrent(current: CurrentFigures): Promise<void> {
    await this.table.transact([
      {
        put: { ...currentFiguresKey, entity: 'figures', version: 1, ...current },
        when: { expression: 'attribute_not_exists(pk) OR asOf < :asOf', values: { ':asOf': current.asOf } },
      },
    ]);
  }

  /** All of a day in one transaction; `false` when another run closed it. */
  async close(before: ClosedDay | undefined, after: ClosedDay, writes: readonly Write[]): Promise<boolean> {
    const pointer: Write = {
      put: { ...closedDayKey, entity: 'closed-day', version: 1, ...after },
      when: before === undefined ? absent : dayIs(before.day),
    };
    return (await this.table.transact([pointer, ...writes])) === undefined;
  }

  /** Adds to what is published of closed days; `false` when another day was closed since. */
  async addTo({ day }: ClosedDay, writes: readonly Write[]): Promise<boolean> {
    const still: Write = { check: closedDayKey, when: dayIs(day) };
    return (await this.table.transact([still, ...writes])) === undefined;
  }

  /** The closed days were counted anew, from `first` on: the state after them is kept no more. `false` as above. */
  async recounted({ day }: ClosedDay, first: string, late: readonly Late[]): Promise<boolean> {
    const set = 'SET #first = :first, late = :late REMOVE kept';
    const names = { '#first': 'first' };
    const done = await this.table.update({
      update: closedDayKey,
      set,
      names,
      values: { ':first': first, ':late': [...late] },
      when: dayIs(day),
    });
    return done !== undefined;
  }

  /** Remembers where the state after a day is kept. */
  async keptState(closed: ClosedDay, kept: ClosedDay['kept']): Promise<void> {
    await this.table.update({
      update: closedDayKey,
      set: 'SET kept = :kept',
      values: { ':kept': kept },
      when: dayIs(closed.day),
    });
  }

  async history(
    metric: MetricId,
    period: PeriodName,
    range: Range,
    { limit, after }: Paging,
  ): Promise<Page<ClosedFigure>> {
    const { items, next } = await this.table.query({
      ...between(metric, `${period}#`, range),
      newestFirst: true,
      limit,
      after,
      consistent: false,
    });
    return { items: items.map((item) => ClosedFigure.parse(item)), next };
  }

  /** Corrections of the periods in a range; there are few, so one page is all. */
  async correctionsOf(metric: MetricId, period: PeriodName, range: Range): Promise<Correction[]> {
    const { items } = await this.table.query({ ...between(metric, `FIX#${period}#`, range), consistent: false });
    return items.map((item) => Correction.parse(item));
  }

  async load(metric: MetricId, period: PeriodName, of: string): Promise<ClosedFigure | undefined> {
    const item = await this.table.get(figureKey(metric, period, of));
    return item && ClosedFigure.parse(item);
  }

  /** Every correction there ever was, newest first. */
  async corrections({ limit, after }: Paging): Promise<Page<Correction>> {
    const { items, next } = await this.table.query({
      index: 'listing',
      partition: correctionsList,
      newestFirst: true,
      limit,
      after,
    });
    return { items: items.map((item) => Correction.parse(item)), next };
  }
}

const dayIs = (day: string) => ({ expression: '#day = :day', names: { '#day': 'day' }, values: { ':day': day } });
const between = (metric: MetricId, start: string, { from, to }: Range) => ({
  partition: figurePartition(metric),
  sort: { between: [`${start}${from}`, `${start}${to}~`] as const },
});
