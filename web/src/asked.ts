/** Any text of an address. */
export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
/** Text of a form, such as a day. */
export const matching =
  (pattern: RegExp) =>
  (value: unknown): string | undefined =>
    typeof value === 'string' && pattern.test(value) ? value : undefined;
/** One of these words. */
export const oneOf =
  <const Word extends string>(words: readonly Word[]) =>
  (value: unknown): Word | undefined =>
    words.find((word) => word === value);

type Shape = Readonly<Record<string, (value: unknown) => string | undefined>>;
/** What an address asks beside its path, as far as its page knows it. */
export type Asked<Known extends Shape> = { readonly [Name in keyof Known]?: ReturnType<Known[Name]> };

/**
 * Reads what an address asks; by hand, since every page does, and schemas are the tenth part of the first code. What the
 * page does not know is undefined and not absent: the router would give it to the page until it has mended the address.
 */
export const asked =
  <Known extends Shape>(known: Known) =>
  (search: Record<string, unknown>): Asked<Known> => {
    const names = Object.keys({ ...search, ...known });
    const read = names.map((name) => [name, Object.hasOwn(known, name) ? known[name]?.(search[name]) : undefined]);
    // oxlint-disable-next-line typescript/no-unsafe-return -- by its readers it is what it says
    return Object.fromEntries(read);
  };
