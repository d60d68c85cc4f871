import type { MemberCounts } from './cluster.ts';
import type { Member } from './member.ts';

type Standing = Pick<Member, 'status' | 'role'> & { readonly lapsed?: object | undefined };

const bucket = ({ status, role }: Standing): Exclude<keyof MemberCounts, 'lapsed'> | undefined => {
  if (status === 'invited' || status === 'requested') return status;
  if (status !== 'confirmed') return undefined;
  return role === 'partner' ? 'partners' : 'participants';
};

/** The counts after a membership went from one state (`undefined`: there was none) to another. */
export function recount(counts: MemberCounts, before: Standing | undefined, after: Standing): MemberCounts {
  const result = { ...counts };
  const from = before && bucket(before);
  const to = bucket(after);
  if (from !== undefined) result[from] -= 1;
  if (to !== undefined) result[to] += 1;
  result.lapsed += Number(hasLapsed(after)) - Number(before !== undefined && hasLapsed(before));
  return result;
}

/** Partners never counted, so they cannot cease to. */
const hasLapsed = (member: Standing): boolean => bucket(member) === 'participants' && member.lapsed !== undefined;

/** The number that the threshold is compared with: confirmed participants that count at present. */
export const counted = ({ participants, lapsed }: MemberCounts): number => participants - lapsed;

export const openMemberships = (counts: MemberCounts): number =>
  counts.participants + counts.partners + counts.invited + counts.requested;
