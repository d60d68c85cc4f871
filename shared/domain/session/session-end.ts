const minute = 60_000;
const idle = 30 * minute;
const absolute = 12 * 60 * minute;

/** When a session that is used now ends if nobody uses it again; undefined when it is over whatever anybody does. */
export function sessionEnd(startedAt: Date, now: Date): Date | undefined {
  const last = startedAt.getTime() + absolute;
  return now.getTime() < last ? new Date(Math.min(now.getTime() + idle, last)) : undefined;
}
