/** Consents given and withdrawn by one person on a day: the records are kept for ever. */
export const changesPerDay = 20;
export const erasuresPerDay = 20;
