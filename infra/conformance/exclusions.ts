/** A test that DynamoDB Local cannot pass because it differs from DynamoDB there, not because we do. */
export type Exclusion = {
  /** The test's full name, its describe blocks included, words apart by spaces. */
  readonly test: string;
  /** How DynamoDB Local differs. */
  readonly reason: string;
};

/**
 * None so far. Where its divergences are known (capacity figures of transactions and of empty queries, pages of 1 MB
 * under a filter, wrong types on index keys, tags, TTL that deletes) our stores do not depend on them or no test of
 * theirs asks for them.
 */
export const exclusions: readonly Exclusion[] = [];
