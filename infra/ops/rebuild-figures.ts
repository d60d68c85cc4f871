import type { FeedStore } from '../../functions/store/feed-store.ts';
import { closedWrites, correctionWrites } from '../../functions/store/figure-writes.ts';
import type { ClosedDay, FiguresStore, PeriodName } from '../../functions/store/figures-store.ts';
import type { HeadsStore } from '../../functions/store/heads-store.ts';
import { sha256 } from '../../functions/store/hashing.ts';
import type { Write } from '../../functions/store/table.ts';
import { leafOf } from '../../shared/domain/proof/day-head.ts';
import { headsFor, type Late, withWaiting } from '../../shared/domain/proof/late.ts';
import type { Difference } from '../../shared/domain/statistics/corrections.ts';
import { figuresOf } from '../../shared/domain/statistics/figures.ts';
import { fold } from '../../shared/domain/statistics/fold.ts';
import { type Figures, MetricId } from '../../shared/domain/statistics/metrics.ts';
import {
  dayAfter,
  dayPeriod,
  endsMonth,
  monthOf,
  monthPeriod,
  spanOf,
} from '../../shared/domain/statistics/periods.ts';
import { noStatistics } from '../../shared/domain/statistics/state.ts';
import { figuresInForce, figureText } from './figure-in-force.ts';

type Stores = {
  readonly feed: FeedStore;
  readonly figures: FiguresStore;
  readonly heads: HeadsStore;
  /** Nothing happened before. */
  readonly beginning: string;
};
type Period = { readonly period: PeriodName; readonly of: string; readonly figures: Figures };
export type Rebuild = {
  readonly at: Date;
  readonly dryRun: boolean;
  /** A period that is published for the first time, or whose figures are corrected. */
  readonly tell: (of: string, differences: readonly Difference[]) => void;
};
/** `unproven`: events that stand in no head; heads are published and stay, so the next one holds them. */
export type Rebuilt = {
  readonly days: number;
  readonly published: number;
  readonly corrected: number;
  readonly unproven: number;
};

/**
 * Counts every closed day anew from the events. What was published stays as it is: what differs is listed as a
 * correction, days from before the history seemed to begin are published now. A second run finds nothing more to do.
 * `undefined` when no day is closed yet; throws when a day was closed meanwhile: run it again.
 */
export async function rebuildFigures(stores: Stores, { at, dryRun, tell }: Rebuild): Promise<Rebuilt | undefined> {
  const { figures, feed, heads } = stores;
  const closed = await figures.closedDay();
  if (closed === undefined) return undefined;
  const first = await firstDayOf(closed, at, stores);
  const done = { days: 0, published: 0, corrected: 0, unproven: 0 };
  let state = noStatistics;
  let waiting: readonly Late[] = closed.late ?? [];
  for (let day = first; day <= closed.day; day = dayAfter(day), done.days++) {
    const known = await heads.leavesIn(headsFor(day, closed.late ?? []));
    const { from, to } = spanOf(day);
    const before = done.unproven;
    for await (const events of feed.between(from, to)) {
      state = fold(state, events);
      done.unproven += events.filter((event) => !known.has(leafOf(event, sha256))).length;
    }
    if (done.unproven > before) waiting = withWaiting(waiting, { from: day, to: day });
    const periods: Period[] = [{ period: 'DAY', of: day, figures: figuresOf(state, dayPeriod(day)) }];
    if (endsMonth(day))
      periods.push({ period: 'MONTH', of: monthOf(day), figures: figuresOf(state, monthPeriod(day)) });
    for (const one of periods) {
      const { missing, differences } = await compared(one, stores);
      if (missing.length + differences.length > 0) tell(one.of, differences);
      done.published += missing.length;
      done.corrected += differences.length;
      const found = { foundAt: at.toISOString(), events: done.unproven };
      const writes = [
        ...closedWrites(one.period, one.of, one.figures, found.foundAt, missing),
        ...correctionWrites(one.period, one.of, differences, found),
      ];
      if (!dryRun && writes.length > 0) await write(closed, writes, stores);
    }
  }
  const differs = done.published + done.corrected + done.unproven > 0 || first !== closed.first;
  if (!dryRun && differs && !(await figures.recounted(closed, first, waiting))) throw new Error(overtaken);
  return done;
}

/** Where the history begins by its events, which may be earlier than it seemed when the first day was closed. */
export async function firstDayOf(
  { first }: ClosedDay,
  at: Date,
  { feed, beginning }: Pick<Stores, 'feed' | 'beginning'>,
): Promise<string> {
  const earliest = (await feed.firstDay(new Date(beginning), at)) ?? first;
  return earliest < first ? earliest : first;
}

async function compared({ period, of, figures: counted }: Period, { figures }: Stores) {
  const inForce = await figuresInForce(figures, period, of);
  const missing = MetricId.options.filter((metric) => inForce.get(metric) === undefined);
  const differences = MetricId.options.flatMap((metric): Difference[] => {
    const [was, is] = [inForce.get(metric), counted[metric]];
    return was === undefined || figureText(was) === figureText(is) ? [] : [{ metric, was, is }];
  });
  return { missing, differences };
}

const overtaken = 'A day was closed meanwhile: run it again.';

async function write(closed: ClosedDay, writes: readonly Write[], { figures }: Stores): Promise<void> {
  if (!(await figures.addTo(closed, writes))) throw new Error(overtaken);
}
