import type { MemberCounts } from './cluster.ts';
import type { Member } from './member.ts';

const bucket = ({ status, role }: Pick<Member, 'status' | 'role'>): keyof MemberCounts | undefined => {
  if (status === 'invited' || status === 'requested') return status;
  if (status !== 'confirmed') return undefined;
  return role === 'partner' ? 'partners' : 'participants';
};

/** The counts after a membership went from one state (`undefined`: there was none) to another. */
export function recount(
  counts: MemberCounts,
  before: Pick<Member, 'status' | 'role'> | undefined,
  after: Pick<Member, 'status' | 'role'>,
): MemberCounts {
  const result = { ...counts };
  const from = before && bucket(before);
  const to = bucket(after);
  if (from !== undefined) result[from] -= 1;
  if (to !== undefined) result[to] += 1;
  return result;
}

export const openMemberships = (counts: MemberCounts): number =>
  counts.participants + counts.partners + counts.invited + counts.requested;
