import type { FeedStore } from '../../functions/store/feed-store.ts';
import { closedWrites, correctionWrites } from '../../functions/store/figure-writes.ts';
import type { ClosedDay, FiguresStore, PeriodName } from '../../functions/store/figures-store.ts';
import type { HeadsStore } from '../../functions/store/heads-store.ts';
import { sha256 } from '../../functions/store/hashing.ts';
import type { Write } from '../../functions/store/table.ts';
import { leafOf } from '../../shared/domain/proof/day-head.ts';
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
export type Rebuilt = { readonly days: number; readonly published: number; readonly corrected: number };

/**
 * Counts every closed day anew from the events. What was published stays as it is: what differs is listed as a
 * correction, days from before the history seemed to begin are published now. A second run finds nothing more to do.
 * `undefined` when no day is closed yet; throws when a day was closed meanwhile: run it again.
 */
export async function rebuildFigures(stores: Stores, { at, dryRun, tell }: Rebuild): Promise<Rebuilt | undefined> {
  const { figures, feed } = stores;
  const closed = await figures.closedDay();
  if (closed === undefined) return undefined;
  const first = await firstDayOf(closed, at, stores);
  const done = { days: 0, published: 0, corrected: 0 };
  let state = noStatistics;
  let late = 0;
  for (let day = first; day <= closed.day; day = dayAfter(day), done.days++) {
    const known = await leavesOf(day, stores);
    const { from, to } = spanOf(day);
    for await (const events of feed.between(from, to)) {
      state = fold(state, events);
      late += events.filter((event) => !known.has(leafOf(event, sha256))).length;
    }
    const periods: Period[] = [{ period: 'DAY', of: day, figures: figuresOf(state, dayPeriod(day)) }];
    if (endsMonth(day))
      periods.push({ period: 'MONTH', of: monthOf(day), figures: figuresOf(state, monthPeriod(day)) });
    for (const one of periods) {
      const { missing, differences } = await compared(one, stores);
      if (missing.length + differences.length > 0) tell(one.of, differences);
      done.published += missing.length;
      done.corrected += differences.length;
      const found = { foundAt: at.toISOString(), events: late };
      const writes = [
        ...closedWrites(one.period, one.of, one.figures, found.foundAt, missing),
        ...correctionWrites(one.period, one.of, differences, found),
      ];
      if (!dryRun && writes.length > 0) await write(closed, writes, stores);
    }
  }
  const differs = done.published + done.corrected > 0 || first !== closed.first;
  if (!dryRun && differs && !(await figures.recounted(closed, first))) throw new Error(overtaken);
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

/** What the heads of this day and the next prove: what came a day late stands in the next one. */
async function leavesOf(day: string, { heads }: Stores): Promise<ReadonlySet<string>> {
  const found = await Promise.all(
    [day, dayAfter(day)].map(async (one) => {
      const head = await heads.load(one);
      return head === undefined ? [] : heads.leavesOf(head);
    }),
  );
  return new Set(found.flat());
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
