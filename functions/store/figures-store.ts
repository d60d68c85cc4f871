import * as z from 'zod';
import { Instant, Sha256 } from '../../shared/domain/ids.ts';
import type { Difference } from '../../shared/domain/statistics/corrections.ts';
import { Figure, type Figures, MetricId } from '../../shared/domain/statistics/metrics.ts';
import {
  closedDayKey,
  correctionKey,
  correctionsList,
  currentFiguresKey,
  figureKey,
  figurePartition,
  listingIndex,
} from './keys.ts';
import type { Page, Paging } from './list-store.ts';
import { absent, type Item, type Table, type Write } from './table.ts';

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

  async current(): Promise<CurrentFigures | undefined> {
    const item = await this.table.get(currentFiguresKey);
    return item && CurrentFigures.parse(item);
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
      when:
        before === undefined
          ? absent
          : { expression: '#day = :day', names: { '#day': 'day' }, values: { ':day': before.day } },
    };
    return (await this.table.transact([pointer, ...writes])) === undefined;
  }

  /** Remembers where the state after a day is kept. */
  async keptState(closed: ClosedDay, kept: ClosedDay['kept']): Promise<void> {
    await this.table.update({
      update: closedDayKey,
      set: 'SET kept = :kept',
      values: { ':kept': kept },
      when: { expression: '#day = :day', names: { '#day': 'day' }, values: { ':day': closed.day } },
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

const between = (metric: MetricId, start: string, { from, to }: Range) => ({
  partition: figurePartition(metric),
  sort: { between: [`${start}${from}`, `${start}${to}~`] as const },
});

/** The figures of a period that is over. */
export const closedWrites = (period: PeriodName, of: string, figures: Figures, closedAt: string): Write[] =>
  MetricId.options.map((metric) => ({
    put: {
      ...figureKey(metric, period, of),
      entity: 'figure',
      version: 1,
      ...({ metric, of, figure: figures[metric], closedAt } satisfies ClosedFigure),
    },
    when: absent,
  }));

export const correctionWrites = (
  period: PeriodName,
  of: string,
  differences: readonly Difference[],
  found: Pick<Correction, 'foundAt' | 'events'>,
): Write[] =>
  differences.map(({ metric, was, is }) => {
    const item: Item = {
      entity: 'correction',
      version: 1,
      ...({ metric, of, was, is, ...found } satisfies Correction),
    };
    const order = listingIndex(correctionsList, `${found.foundAt}#${metric}#${of}`);
    return { put: { ...correctionKey(metric, period, of, found.foundAt), ...item, ...order } };
  });
