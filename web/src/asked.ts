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

/** Reads what an address asks; by hand, since every page does, and schemas are the tenth part of the first code. */
export const asked =
  <Known extends Shape>(known: Known) =>
  (search: Record<string, unknown>): Asked<Known> => {
    const read: readonly (readonly unknown[])[] = Object.entries(known)
      .map(([name, reader]) => [name, reader(search[name])])
      .filter(([, value]) => value !== undefined);
    // oxlint-disable-next-line typescript/no-unsafe-return -- by its readers it is what it says
    return Object.fromEntries(read);
  };
