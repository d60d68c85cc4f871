/** Consents given and withdrawn by one person on a day: the records are kept for ever. */
export const changesPerDay = 20;
/** The gateway waits 30 s; what is not removed by then is removed by the next call. */
export const patienceMilliseconds = 20_000;
export const erasuresPerDay = 50;
