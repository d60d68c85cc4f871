/** Looks like an address of e-mail; whether letters arrive there is another question. */
export const isMailAddress = (typed: string): boolean => /^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@]{2,63}$/.test(typed);
