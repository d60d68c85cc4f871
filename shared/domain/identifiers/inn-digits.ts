const weights10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const weights11 = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const weights12 = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

const check = (digits: string, weights: readonly number[]): number =>
  (weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11) % 10;

/** The check digits that make `body` (9 or 10 digits) an INN. */
export const completeInn = (body: string): string => {
  if (body.length === 9) return `${body}${check(body, weights10)}`;
  const eleven = `${body}${check(body, weights11)}`;
  return `${eleven}${check(eleven, weights12)}`;
};

/** Checksum of the Federal Tax Service, 10 digits (entity) or 12 (person). A leading 00 passes the sum but names no tax office. */
export const isInn = (text: string): boolean =>
  /^(?!00)(\d{10}|\d{12})$/.test(text) && completeInn(text.slice(0, text.length === 10 ? 9 : 10)) === text;
