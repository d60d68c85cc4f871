import type { Inn } from '../identifiers/inn.ts';
import type { CheckingCluster, Unanswered } from './cluster.ts';

/** One failure may be chance, and the next attempt comes within a minute. */
const attemptsInVain = 3;
const longestWait = 72 * 3_600_000;

/** The failures so far and those of this attempt, of the members that still miss an answer. */
export function countUnanswered(
  before: readonly Unanswered[] | undefined,
  { missing, failed }: { readonly missing: readonly Inn[]; readonly failed: ReadonlySet<Inn> },
): readonly Unanswered[] {
  const earlier = new Map(before?.map(({ inn, attempts }) => [inn, attempts]));
  return missing
    .map((inn) => ({ inn, attempts: (earlier.get(inn) ?? 0) + (failed.has(inn) ? 1 : 0) }))
    .filter(({ attempts }) => attempts > 0);
}

/**
 * The members that a check does not wait for any longer: those about whom the register fails again and again while it
 * answers about others, and after three days all that are missing. A person decides about them. While the register as
 * a whole is silent nobody is among them before.
 */
export function silentMembers(
  { delayedSince }: Pick<CheckingCluster, 'delayedSince'>,
  {
    missing,
    unanswered,
    at,
  }: { readonly missing: readonly Inn[]; readonly unanswered: readonly Unanswered[]; readonly at: Date },
): ReadonlySet<Inn> {
  if (delayedSince !== undefined && at.getTime() - Date.parse(delayedSince) >= longestWait) return new Set(missing);
  return new Set(unanswered.filter(({ attempts }) => attempts >= attemptsInVain).map(({ inn }) => inn));
}
