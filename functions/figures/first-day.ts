import { moscowDay } from '../../shared/programme/moscow-time.ts';
import type { FiguresDeps } from './deps.ts';

const foundMs = 10 * 60_000;
/** Who fills a fresh platform looks at its figures next. */
const noneMs = 2 * 60_000;

/** The day on which the platform's history begins; today while there is none. Looked for only while no day is closed. */
export async function firstDay({ feed, memory, beginning, now }: FiguresDeps): Promise<string> {
  const at = now();
  if (memory.firstDay !== undefined && at < memory.firstDay.until) return memory.firstDay.day;
  const found = await feed.firstDay(new Date(beginning), at);
  const day = found ?? moscowDay(at);
  memory.firstDay = { day, until: new Date(at.getTime() + (found === undefined ? noneMs : foundMs)) };
  return day;
}
