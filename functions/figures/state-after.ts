import { fold } from '../../shared/domain/statistics/fold.ts';
import { spanOf } from '../../shared/domain/statistics/periods.ts';
import { noStatistics, type Statistics } from '../../shared/domain/statistics/state.ts';
import type { ClosedDay } from '../store/figures-store.ts';
import type { FiguresDeps } from './deps.ts';

/** From the file, and from the feed what was closed since. */
export async function stateAfter(closed: ClosedDay | undefined, { states, feed }: FiguresDeps): Promise<Statistics> {
  if (closed === undefined) return noStatistics;
  const kept = await states.load(closed.kept?.file);
  if (kept !== undefined && closed.kept?.day === closed.day) return kept;
  let state = kept ?? noStatistics;
  // From the kept day itself: what came late for it was found when the next one was closed.
  const from = kept === undefined ? closed.first : (closed.kept?.day ?? closed.first);
  for await (const events of feed.between(spanOf(from).from, spanOf(closed.day).to)) state = fold(state, events);
  return state;
}
