import { moscowDay } from '../../shared/programme/moscow-time.ts';
import type { FiguresDeps } from './deps.ts';

/** Before every event there is, also of a city that brings its past; looked through only while no day is closed. */
export const beginning = '2023-01-01';

const foundMs = 10 * 60_000;
/** Who fills a fresh platform looks at its figures next. */
const noneMs = 2 * 60_000;

/** The day on which the platform's history begins; today while there is none. Looked for only while no day is closed. */
export async function firstDay({ feed, memory, beginning: since, now }: FiguresDeps): Promise<string> {
  const at = now();
  if (memory.firstDay !== undefined && at < memory.firstDay.until) return memory.firstDay.day;
  const found = await feed.firstDay(new Date(since), at);
  const day = found ?? moscowDay(at);
  memory.firstDay = { day, until: new Date(at.getTime() + (found === undefined ? noneMs : foundMs)) };
  return day;
}
