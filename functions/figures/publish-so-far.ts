import { figuresOf } from '../../shared/domain/statistics/figures.ts';
import { fold } from '../../shared/domain/statistics/fold.ts';
import { dayPeriod, monthPeriod, spanOf } from '../../shared/domain/statistics/periods.ts';
import { moscowDay } from '../../shared/programme/moscow-time.ts';
import type { ClosedDay } from '../store/figures-store.ts';
import type { FiguresDeps } from './deps.ts';
import { stateAfter } from './state-after.ts';

/** Events are written, and listed, within moments of their time; what is read twice is counted once. */
const overlapMs = 2 * 60_000;

/** The figures at this moment: the last closed day and what happened since. A warm function reads only what is new. */
export async function publishSoFar(closed: ClosedDay | undefined, openDay: string, deps: FiguresDeps): Promise<void> {
  const { feed, figures, memory, now } = deps;
  const at = now();
  const { soFar } = memory;
  // Another file: the closed days were counted anew.
  const known = soFar?.since === openDay && soFar.file === closed?.kept?.file ? soFar : undefined;
  let state = known?.state ?? (await stateAfter(closed, deps));
  const from = known === undefined ? spanOf(openDay).from : new Date(known.readTo.getTime() - overlapMs);
  for await (const events of feed.between(from, at)) state = fold(state, events);
  memory.soFar = { since: openDay, file: closed?.kept?.file, state, readTo: at };
  const day = moscowDay(at);
  const today = figuresOf(state, dayPeriod(day));
  const month = figuresOf(state, monthPeriod(day));
  await figures.putCurrent({ day, asOf: at.toISOString(), today, month });
}
