import type { Programme } from '../../programme/programme.ts';
import { judgement } from '../../eligibility/member-judgement.ts';
import type { ConfirmedMember, Member } from './member.ts';

type Rules = Pick<Programme, 'regions'>;

/**
 * Why a confirmed member does not count at present, as the ledger says it; `undefined` while it counts, or a person
 * would have to decide, and for partners, who never count.
 */
export function lapseOf(
  { role, facts }: Pick<ConfirmedMember, 'role' | 'facts'>,
  programme: Rules,
): string | undefined {
  if (role === 'partner') return undefined;
  const { verdict, reason } = judgement(facts, programme);
  return verdict === 'does-not-count' ? reason : undefined;
}

/** The member marked as the rules see it now; a mark that is there keeps its date. */
export function marked(member: ConfirmedMember, at: Date, programme: Rules): ConfirmedMember {
  const { lapsed, ...unmarked } = member;
  const reason = lapseOf(member, programme);
  return reason === undefined ? unmarked : { ...unmarked, lapsed: lapsed ?? { since: at.toISOString(), reason } };
}

/** How many of these would be marked. */
export const lapsing = (members: readonly Member[], programme: Rules): number =>
  members.filter((member) => member.status === 'confirmed' && lapseOf(member, programme) !== undefined).length;
