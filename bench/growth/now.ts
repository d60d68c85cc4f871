/** When the measured city is looked at. */
export const now = new Date('2026-11-20T09:00:00.000Z');
