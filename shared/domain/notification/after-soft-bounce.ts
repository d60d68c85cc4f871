const hour = 3_600_000;
/** A full mailbox is emptied, a server comes back: within a day and a half, or the news is old. */
const pauses = [hour, 6 * hour, 24 * hour] as const;

/** When a letter that came back for the time being is sent again, or that it is not. `before`: how often it came back already. */
export function afterSoftBounce(before: number, at: Date): Date | undefined {
  const pause = pauses[before];
  return pause === undefined ? undefined : new Date(at.getTime() + pause);
}

/** An address from which so many letters came back within a week is taken for dead. */
export const mostSoftBounces = 5;
