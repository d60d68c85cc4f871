import * as z from 'zod';

/** What must always be true of the table and is not; docs/runbook.md says what each means. */
export const FaultKind = z.enum([
  /** A number is missing, or an event does not follow the one before it, or was changed. */
  'chain-broken',
  /** The state was last changed by another event than the last one. */
  'head-differs',
  /** The events lead to another state, or took a way that there is not. */
  'state-not-told',
  'members-miscounted',
  /** A membership stands in another state than the events of its cluster tell. */
  'membership-not-told',
  /** Somebody was confirmed without an invitation and without having asked. */
  'joined-uninvited',
  /** A membership carries facts of its organisation that are not those of today. */
  'copy-outdated',
  'registered-without-decision',
  'report-miscounted',
  /** What was submitted is gone, or is another than its event says. */
  'application-changed',
  /** The same for a report. */
  'report-changed',
  'decision-on-another-report',
  /** Nobody was told of a decision. */
  'decision-untold',
  /** Another organisation holds its INN, or nobody does. */
  'number-not-held',
  /** What something belongs to is not there. */
  'orphan',
  /** A counter does not say how many there are. */
  'miscounted',
  /** What must be removed by itself says no time for it, or none that comes. */
  'never-expires',
  /** An event holds more than ids, codes and numbers. */
  'event-says-more',
  'unreadable',
  'events-unsent',
]);
export type FaultKind = z.infer<typeof FaultKind>;
