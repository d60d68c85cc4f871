import { dayAfter, isOver } from '../../shared/domain/statistics/periods.ts';
import type { Statistics } from '../../shared/domain/statistics/state.ts';
import type { ClosedDay } from '../store/figures-store.ts';
import { closeDay } from './close-day.ts';
import type { FiguresDeps } from './deps.ts';
import { firstDay } from './first-day.ts';
import { publishSoFar } from './publish-so-far.ts';
import { stateAfter } from './state-after.ts';

/** A run closes days for so long; the next one goes on. */
const perRunMs = 40_000;

/** Closes every day that is over, once, and brings the figures so far up to date. Running twice, or late, does it once. */
export async function keepFigures(deps: FiguresDeps): Promise<void> {
  const { figures, now, log } = deps;
  const start = now().getTime();
  const held = await figures.heldUntil();
  if (held !== undefined && now().toISOString() < held) return log('figures-held');
  const before = await figures.closedDay();
  let closed = before;
  let day = before === undefined ? await firstDay(deps) : dayAfter(before.day);
  if (isOver(day, now())) {
    let state = await stateAfter(before, deps);
    while (isOver(day, now()) && now().getTime() - start < perRunMs) {
      const next = await closeDay(day, closed, state, deps);
      // Another run closed it; it goes on, too.
      if (next === undefined) return;
      ({ closed, state } = next);
      day = dayAfter(day);
    }
    if (closed !== undefined && closed !== before) closed = await keep(closed, state, deps);
  } else if (before !== undefined && before.kept === undefined) {
    // The closed days were counted anew: read all of it once.
    closed = await keep(before, await stateAfter(before, deps), deps);
  }
  if (!isOver(day, now())) await publishSoFar(closed, day, deps);
  log('figures-kept', { day: closed?.day, milliseconds: now().getTime() - start });
}

/** The next run begins with this state. */
async function keep(closed: ClosedDay, state: Statistics, { states, figures }: FiguresDeps): Promise<ClosedDay> {
  const kept = { day: closed.day, file: await states.keep(closed.day, state) };
  await figures.keptState(closed, kept);
  return { ...closed, kept };
}
