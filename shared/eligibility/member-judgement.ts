import type { MemberFacts } from '../domain/cluster/member.ts';
import type { MemberVerdict } from '../domain/cluster/submission.ts';
import type { Programme } from '../programme/programme.ts';

/** The part of a member's facts that decides whether it counts. */
export type Judgeable = Pick<MemberFacts, 'standing' | 'standingReason' | 'region' | 'organisationStatus'>;
export type Judgement = Pick<MemberVerdict, 'verdict' | 'reason'>;

/**
 * Whether a founder or participant of these facts counts. An address elsewhere never counts, so it is told before what
 * is merely unclear; a missing region is unclear, not elsewhere.
 */
export function judgement(
  { standing, standingReason, region, organisationStatus }: Judgeable,
  { regions }: Pick<Programme, 'regions'>,
): Judgement {
  // What an operator decided about its place here comes before what the register says.
  if (organisationStatus === 'suspended' || organisationStatus === 'excluded')
    return { verdict: 'does-not-count', reason: `organisation-${organisationStatus}` };
  if (standing === 'bad') return { verdict: 'does-not-count', reason: standingReason };
  if (region !== undefined && !regions.includes(region)) return { verdict: 'does-not-count', reason: 'other-region' };
  if (standing === 'unclear') return { verdict: 'unclear', reason: standingReason };
  if (region === undefined) return { verdict: 'unclear', reason: 'region-unknown' };
  // The register is content but the platform did not admit it: the operator sees it and decides.
  if (organisationStatus === 'refused') return { verdict: 'unclear', reason: 'not-admitted' };
  return { verdict: 'counts', reason: standingReason };
}
