import * as z from 'zod';

/** The result of one row of an invitation; nothing a person typed is lost without a word. */
export const InvitationResult = z.enum([
  'invited',
  'already-invited',
  'already-requested',
  'already-member',
  'duplicate-row',
  'invalid-inn',
  'unknown-inn',
  'not-admitted',
  // Nothing is sent: a closed organisation is left alone, even by whoever knows its INN; it may still ask to join.
  'closed-to-invitations',
  'partner-only',
  'quota',
  'cluster-full',
]);
export type InvitationResult = z.infer<typeof InvitationResult>;
