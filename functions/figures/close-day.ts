import { noHash, type PlatformEvent } from '../../shared/domain/event.ts';
import { leafOf } from '../../shared/domain/proof/day-head.ts';
import { headsFor } from '../../shared/domain/proof/late.ts';
import { differencesOf } from '../../shared/domain/statistics/corrections.ts';
import { figuresOf } from '../../shared/domain/statistics/figures.ts';
import { fold } from '../../shared/domain/statistics/fold.ts';
import {
  dayAfter,
  dayPeriod,
  endsMonth,
  monthOf,
  monthPeriod,
  spanOf,
} from '../../shared/domain/statistics/periods.ts';
import type { Statistics } from '../../shared/domain/statistics/state.ts';
import { closedWrites, correctionWrites } from '../store/figure-writes.ts';
import type { ClosedDay } from '../store/figures-store.ts';
import { sha256 } from '../store/hashing.ts';
import type { Write } from '../store/table.ts';
import type { FiguresDeps } from './deps.ts';

type Closed = { readonly closed: ClosedDay; readonly state: Statistics };

/** Publishes a day that is over: its figures, its head, and what came too late for the day before. */
export async function closeDay(
  day: string,
  before: ClosedDay | undefined,
  stateBefore: Statistics,
  deps: FiguresDeps,
): Promise<Closed | undefined> {
  const { feed, figures, heads, now, log } = deps;
  const closedAt = now().toISOString();
  const late = before === undefined ? [] : await lateEvents(before, deps);
  let state = late.length === 0 ? stateBefore : fold(stateBefore, late);
  const corrections = before === undefined ? [] : correctionsOf(before.day, stateBefore, state, late.length, closedAt);
  const leaves = new Set(late.map((event) => leafOf(event, sha256)));
  const { from, to } = spanOf(day);
  for await (const events of feed.between(from, to)) {
    state = fold(state, events);
    for (const event of events) leaves.add(leafOf(event, sha256));
  }
  const { head, write } = await heads.prepare({ day, previous: before?.head ?? noHash, closedAt }, leaves);
  const writes = [
    write,
    ...closedWrites('DAY', day, figuresOf(state, dayPeriod(day)), closedAt),
    ...(endsMonth(day) ? closedWrites('MONTH', monthOf(day), figuresOf(state, monthPeriod(day)), closedAt) : []),
    ...corrections,
  ];
  const closed = {
    day,
    head: head.head,
    first: before?.first ?? day,
    ...(before?.kept ? { kept: before.kept } : {}),
    // What waited for a head is in this one.
    ...(before?.late ? { late: before.late.map((one) => ({ ...one, in: one.in ?? day })) } : {}),
  };
  if (!(await figures.close(before, closed, writes))) return undefined;
  log('day-closed', { day, count: head.count });
  if (corrections.length > 0) log('figures-corrected', { day: before?.day, count: corrections.length });
  return { closed, state };
}

/** Events of the day before that were not there when it was closed, and those of a past that was brought in since. */
async function lateEvents({ day, late = [] }: ClosedDay, { feed, heads }: FiguresDeps): Promise<PlatformEvent[]> {
  const waiting = late.find((one) => one.in === undefined);
  const found: PlatformEvent[] = [];
  const last = { from: day, to: day };
  // A past that reaches to the last day holds it already.
  for (const { from, to } of waiting === undefined ? [last] : waiting.to === day ? [waiting] : [waiting, last])
    for (let one = from; one <= to; one = dayAfter(one)) {
      const known = await heads.leavesIn(headsFor(one, late));
      const span = spanOf(one);
      for await (const events of feed.between(span.from, span.to))
        found.push(...events.filter((event) => !known.has(leafOf(event, sha256))));
    }
  return found;
}

function correctionsOf(day: string, was: Statistics, is: Statistics, events: number, foundAt: string): Write[] {
  if (events === 0) return [];
  const found = { foundAt, events };
  const days = differencesOf(figuresOf(was, dayPeriod(day)), figuresOf(is, dayPeriod(day)));
  const months = differencesOf(figuresOf(was, monthPeriod(day)), figuresOf(is, monthPeriod(day)));
  return [
    ...correctionWrites('DAY', day, days, found),
    ...(endsMonth(day) ? correctionWrites('MONTH', monthOf(day), months, found) : []),
  ];
}
