/** One record of the people store; append-only. */
export type ConsentRecord = {
  readonly purpose: string;
  readonly version: string;
  readonly textHash: string;
  readonly at: string;
};
export type Withdrawal = { readonly purpose: string; readonly at: string };

/** The consent that stands for a purpose: the last one given, unless it was withdrawn after that. */
export function standingConsent(
  purpose: string,
  given: readonly ConsentRecord[],
  withdrawn: readonly Withdrawal[],
): ConsentRecord | undefined {
  const last = latest(given.filter((record) => record.purpose === purpose));
  const ended = latest(withdrawn.filter((record) => record.purpose === purpose));
  return last !== undefined && (ended === undefined || ended.at < last.at) ? last : undefined;
}

const latest = <Dated extends { readonly at: string }>(records: readonly Dated[]): Dated | undefined =>
  records.toSorted((one, other) => (one.at < other.at ? -1 : 1)).at(-1);
