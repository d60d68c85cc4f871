const units: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** When does a schedule of EventBridge fire next? `rate(5 minutes)` or `cron(min hour day month weekday year)` in UTC. */
export function nextRun(expression: string, after: Date): Date {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (rate !== null) return new Date(after.getTime() + Number(rate[1]) * (units[rate[2] ?? ''] ?? Number.NaN));
  const cron = /^cron\((.+)\)$/.exec(expression)?.[1]?.trim().split(/\s+/);
  if (cron?.length !== 6) throw new Error(`the local platform does not know the schedule ${expression}`);
  return nextOfCron(cron, after);
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

function nextOfCron(
  [minute = '', hour = '', day = '', month = '', weekday = '', year = '']: string[],
  after: Date,
): Date {
  const holds = {
    minute: field(minute, 0, 59),
    hour: field(hour, 0, 23),
    day: field(day, 1, 31),
    month: field(month, 1, 12, months, 1),
    weekday: field(weekday, 1, 7, weekdays, 1),
    year: field(year, 1970, 2199),
  };
  const at = new Date(after);
  at.setUTCSeconds(0, 0);
  at.setUTCMinutes(at.getUTCMinutes() + 1);
  const limit = after.getTime() + 5 * 366 * 86_400_000;
  while (at.getTime() < limit) {
    const dayHolds = holds.day(at.getUTCDate()) && holds.weekday(at.getUTCDay() + 1);
    if (!holds.year(at.getUTCFullYear()) || !holds.month(at.getUTCMonth() + 1) || !dayHolds) {
      at.setUTCHours(24, 0, 0, 0);
    } else if (!holds.hour(at.getUTCHours())) at.setUTCHours(at.getUTCHours() + 1, 0, 0, 0);
    else if (holds.minute(at.getUTCMinutes())) return at;
    else at.setUTCMinutes(at.getUTCMinutes() + 1);
  }
  throw new Error('the schedule does not fire within five years');
}

/** `*`, `?`, lists, ranges and steps; the rarer `L`, `W` and `#` are refused. */
function field(
  text: string,
  low: number,
  high: number,
  names: readonly string[] = [],
  base = 0,
): (value: number) => boolean {
  const number = (part: string): number => {
    const named = names.indexOf(part.toUpperCase());
    const value = named === -1 ? Number(part) : named + base;
    if (!Number.isInteger(value) || value < low || value > high) throw new Error(`"${part}" is no value of a schedule`);
    return value;
  };
  const ranges = text.split(',').map((part) => {
    const [range = '', step] = part.split('/');
    const [from, to] = range === '*' || range === '?' ? [low, high] : range.split('-').map(number);
    const start = from ?? low;
    return { start, end: to ?? (step === undefined ? start : high), step: Number(step ?? 1) };
  });
  return (value) =>
    ranges.some(({ start, end, step }) => value >= start && value <= end && (value - start) % step === 0);
}
