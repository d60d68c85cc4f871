import { fold } from '../../shared/domain/statistics/fold.ts';
import { spanOf } from '../../shared/domain/statistics/periods.ts';
import type { Statistics } from '../../shared/domain/statistics/state.ts';
import type { ClosedDay } from '../store/figures-store.ts';
import type { FiguresDeps } from './deps.ts';

/** From the file, and from the feed what was closed since. */
export async function stateAfter(closed: ClosedDay | undefined, { states, feed }: FiguresDeps): Promise<Statistics> {
  let state = await states.load(closed?.kept?.file);
  if (closed === undefined || closed.kept?.day === closed.day) return state;
  // From the kept day itself: what came late for it was found when the next one was closed.
  const from = closed.kept?.day ?? closed.first;
  for await (const events of feed.between(spanOf(from).from, spanOf(closed.day).to)) state = fold(state, events);
  return state;
}
