import type { MatchId } from './ids.ts';

/** Every reason the platform says no to a person. `functions/runtime/refused.ts` maps each kind to one HTTP status. */
export type Refusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'conflict-of-interest' }
  | { readonly kind: 'wrong-status'; readonly status: string }
  | { readonly kind: 'changed-since-read' }
  | { readonly kind: 'stale-version' }
  | { readonly kind: 'already-registered' }
  | { readonly kind: 'already-member' }
  | { readonly kind: 'already-invited' }
  | { readonly kind: 'invitation-expired' }
  | { readonly kind: 'not-admitted' }
  | { readonly kind: 'closed-to-requests' }
  | { readonly kind: 'closed-to-invitations' }
  | { readonly kind: 'founder-stays' }
  | { readonly kind: 'not-ready'; readonly missing: readonly string[] }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'quota-exceeded' }
  | { readonly kind: 'claimed-by-another' }
  | { readonly kind: 'not-claimed' }
  | { readonly kind: 'acknowledgement-required'; readonly findings: readonly string[] }
  | { readonly kind: 'report-outdated' }
  | { readonly kind: 'unknown-industry' }
  | { readonly kind: 'unknown-reason' }
  | { readonly kind: 'lead-not-member' }
  | { readonly kind: 'unknown-consent' }
  | { readonly kind: 'last-representative'; readonly missing: readonly string[] }
  | { readonly kind: 'letter-open' }
  | { readonly kind: 'handover-expired' }
  | { readonly kind: 'own-handover' }
  | { readonly kind: 'reassignment-open' }
  | { readonly kind: 'unreadable-file' }
  | { readonly kind: 'no-inn-column' }
  | { readonly kind: 'too-many-rows' }
  | { readonly kind: 'mention-not-member' }
  | { readonly kind: 'reply-not-possible' }
  | { readonly kind: 'too-late' }
  | { readonly kind: 'not-in-cluster' }
  | { readonly kind: 'already-in-project' }
  | { readonly kind: 'lead-stays' }
  | { readonly kind: 'stage-not-higher' }
  | { readonly kind: 'stage-not-lower' }
  | { readonly kind: 'no-such-hole' }
  | { readonly kind: 'not-a-department' }
  | { readonly kind: 'already-prolonged' }
  | { readonly kind: 'unsuitable-address' }
  | { readonly kind: 'no-such-time' }
  | { readonly kind: 'another-kind' }
  | { readonly kind: 'sign-in-failed' }
  | { readonly kind: 'sign-in-unavailable' }
  | { readonly kind: 'search-unavailable' }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'sign-up-closed' }
  | { readonly kind: 'foreign-page' }
  | { readonly kind: 'no-capacity' }
  | { readonly kind: 'own-need' }
  | { readonly kind: 'already-matched'; readonly matchId: MatchId }
  | { readonly kind: 'reveals-who' }
  | { readonly kind: 'idempotency-key-reuse' };

export type RefusalKind = Refusal['kind'];
