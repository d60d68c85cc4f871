import * as z from 'zod';

/** What must always be true of the table and is not; docs/runbook.md says what each means. */
export const FaultKind = z.enum([
  /** A number is missing, or an event does not follow the one before it, or was changed. */
  'chain-broken',
  /** The state was last changed by another event than the last one. */
  'head-differs',
  'members-miscounted',
  'registered-without-decision',
  'report-miscounted',
  /** What was submitted is gone, or is another than its event says. */
  'application-changed',
  /** The same for a report. */
  'report-changed',
  'decision-on-another-report',
  /** Another organisation holds its INN, or nobody does. */
  'number-not-held',
  'unreadable',
  'events-unsent',
]);
export type FaultKind = z.infer<typeof FaultKind>;
