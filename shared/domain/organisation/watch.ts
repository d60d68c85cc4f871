import { moscowMidnight } from '../../programme/moscow-time.ts';
import type { OrganisationId } from '../ids.ts';
import type { Organisation } from './organisation.ts';

/** `member`: of a registered cluster, watched every day. `other`: in a slower round, with what is left of the budget. */
export type Round = 'member' | 'other';

const day = 86_400_000;
const daysOf: Readonly<Record<Round, number>> = { member: 1, other: 7 };
/** Kept for the checks of people: a share of the day's budget, or more when they need more. */
const peoplesShare = 0.1;

/** Whether the register is asked again about an organisation that was judged once. */
export const isWatched = ({ status }: Pick<Organisation, 'status'>): boolean =>
  status === 'participant' || status === 'partner' || status === 'unclear' || status === 'suspended';

/** When its turn comes next: at its own time of the day, which its id decides, so that the turns spread over the day. */
export function nextWatch(id: OrganisationId, round: Round, at: Date): Date {
  const now = at.getTime();
  const today = Math.floor(now / day) * day + Math.floor(turnOf(id) * day);
  const first = today > now ? today : today + day;
  return new Date(first + (daysOf[round] - 1) * day);
}

/** From 0 to 1: FNV-1a over the id, mixed so that ids which differ in the last digits alone are far apart as well. */
function turnOf(id: OrganisationId): number {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** After the register was silent about it: half an hour, then twice as long each time, at most until its next turn. */
export const retryWatch = (misses: number, at: Date): Date =>
  new Date(at.getTime() + Math.min(day, 30 * 60_000 * 2 ** Math.min(misses, 10)));

type Spent = { readonly budget: number; readonly people: number; readonly at: Date };

/**
 * How many organisations the watch may have asked about from midnight in Moscow, when the register counts anew, until
 * now. It grows evenly over the day, never beyond what is left beside the checks of people.
 */
export function watchAllowance({ budget, people, at }: Spent): number {
  const left = budget - Math.max(Math.ceil(budget * peoplesShare), people);
  const share = (at.getTime() - moscowMidnight(at).getTime()) / day;
  return Math.max(0, Math.floor(left * share));
}
