import type { Member } from '../domain/cluster/member.ts';
import type { Bilingual } from '../domain/cluster/submission.ts';
import type { Programme } from '../programme/programme.ts';
import { judgement } from './member-judgement.ts';
import { memberReasonText } from './member-reasons.ts';

/** counts · at-risk: confirmed, but a person would have to decide · not-yet: may still confirm · never. */
export type LedgerVerdict = 'counts' | 'at-risk' | 'not-yet' | 'never';

export type LedgerEntry = Pick<Member, 'organisationId' | 'role' | 'status'> & {
  readonly inn: string;
  readonly name: string;
  readonly verdict: LedgerVerdict;
  readonly reason: string;
  readonly text: Bilingual;
  /** Since when the membership is in this status. */
  readonly since: string;
};

export type LedgerSummary = {
  readonly counts: number;
  readonly threshold: number;
  readonly missing: number;
  /** Invited or asking to join, and would count. */
  readonly waiting: number;
  readonly atRisk: number;
  /** Confirmed partners. */
  readonly partners: number;
  /** Of the threshold, rounded down, at most 100. */
  readonly percent: number;
  /** The highest milestone reached, 0 before the first. */
  readonly milestone: 0 | 25 | 50 | 75 | 100;
  readonly text: Bilingual;
};

export type Ledger = { readonly entries: readonly LedgerEntry[]; readonly summary: LedgerSummary };

type Rules = Pick<Programme, 'threshold' | 'regions' | 'milestones'>;

const rank: Record<LedgerVerdict, number> = { counts: 0, 'at-risk': 1, 'not-yet': 2, never: 3 };

const sinceOf = (member: Member): string => {
  if (member.status === 'confirmed') return member.confirmedAt;
  if (member.status === 'invited') return member.invitedAt;
  return member.status === 'requested' ? member.requestedAt : member.endedAt;
};

const verdictOf = (member: Member, regions: Pick<Programme, 'regions'>): Pick<LedgerEntry, 'verdict' | 'reason'> => {
  const { status, role, facts } = member;
  if (status !== 'confirmed' && status !== 'invited' && status !== 'requested')
    return { verdict: 'never', reason: status };
  if (role === 'partner') return { verdict: 'never', reason: 'partner' };
  const judged = judgement(facts, regions);
  if (judged.verdict === 'does-not-count') return { verdict: 'never', reason: judged.reason };
  if (status !== 'confirmed') return { verdict: 'not-yet', reason: status };
  return { verdict: judged.verdict === 'counts' ? 'counts' : 'at-risk', reason: judged.reason };
};

const entryOf = (member: Member, regions: Pick<Programme, 'regions'>): LedgerEntry => {
  const { verdict, reason } = verdictOf(member, regions);
  const { organisationId, role, status, facts } = member;
  const { inn, name } = facts;
  return {
    organisationId,
    inn,
    name,
    role,
    status,
    verdict,
    reason,
    text: memberReasonText(reason),
    since: sinceOf(member),
  };
};

const sortKey = ({ verdict, role, since, organisationId }: LedgerEntry): string =>
  `${rank[verdict]} ${role === 'founder' ? 0 : 1} ${since} ${organisationId}`;

/** What counts first; within one verdict the founder, then the oldest. */
const byVerdict = (a: LedgerEntry, b: LedgerEntry): number =>
  sortKey(a) === sortKey(b) ? 0 : sortKey(a) < sortKey(b) ? -1 : 1;

/** One INN counts once, wherever it stands: the second one that could count never will. */
function onceEach(sorted: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const seen = new Set<string>();
  const result: LedgerEntry[] = [];
  for (const entry of sorted) {
    const repeated = entry.verdict !== 'never' && seen.has(entry.inn);
    result.push(
      repeated ? { ...entry, verdict: 'never', reason: 'same-inn', text: memberReasonText('same-inn') } : entry,
    );
    if (entry.verdict !== 'never') seen.add(entry.inn);
  }
  return result;
}

const summaryText = (counts: number, { threshold }: Rules, waiting: number, atRisk: number): Bilingual => ({
  ru: [
    `${counts} из ${threshold}`,
    ...(waiting > 0 ? [`ждём ответа: ${waiting}`] : []),
    ...(atRisk > 0 ? [`под вопросом: ${atRisk}`] : []),
  ].join('; '),
  en: [
    `${counts} of ${threshold}`,
    ...(waiting > 0 ? [`${waiting} waiting`] : []),
    ...(atRisk > 0 ? [`${atRisk} at risk`] : []),
  ].join('; '),
});

/** Not a counter but a list: for each organisation of a cluster whether it counts, and why. */
export function ledger(members: readonly Member[], programme: Rules): Ledger {
  const entries = onceEach(members.map((member) => entryOf(member, programme)).toSorted(byVerdict)).toSorted(byVerdict);
  const number = (verdict: LedgerVerdict): number => entries.filter((entry) => entry.verdict === verdict).length;
  const [counts, waiting, atRisk] = [number('counts'), number('not-yet'), number('at-risk')];
  const percent = Math.min(100, Math.floor((counts * 100) / programme.threshold));
  const milestone = programme.milestones.findLast((reached) => reached <= percent) ?? 0;
  return {
    entries,
    summary: {
      counts,
      threshold: programme.threshold,
      missing: Math.max(0, programme.threshold - counts),
      waiting,
      atRisk,
      partners: entries.filter(({ role, status }) => role === 'partner' && status === 'confirmed').length,
      percent,
      milestone,
      text: summaryText(counts, programme, waiting, atRisk),
    },
  };
}

/** How many distinct organisations count to the threshold. */
export const countedOf = (members: readonly Member[], programme: Rules): number =>
  ledger(members, programme).summary.counts;
