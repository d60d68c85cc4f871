const day = 86_400_000;

/** `from` plus whole days of 24 hours, as an instant. */
export const addDays = (from: Date, days: number): Date => new Date(from.getTime() + days * day);

/** The UTC day of an instant, for daily quotas. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
