import { workingDaysBetween } from '../../programme/working-days.ts';
import type { Programme } from '../../programme/programme.ts';
import type { Actor } from '../actor.ts';
import { addDays } from '../days.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster, InReviewCluster } from './cluster.ts';
import { counted } from './member-counts.ts';
import { next } from './next.ts';
import type { CriterionId, Decision, Report } from './submission.ts';

export type Verdict =
  | {
      readonly outcome: 'register';
      readonly text?: string | undefined;
      readonly overrides?: readonly { readonly criterion: CriterionId; readonly reason: string }[] | undefined;
    }
  | { readonly outcome: 'return'; readonly reasons: readonly string[]; readonly text: string }
  | { readonly outcome: 'reject'; readonly reason: string; readonly text: string };

type Deciding = {
  readonly verdict: Verdict;
  readonly report: Report;
  readonly reportHash: string;
  readonly conflicted: boolean;
  /** Confirmed participants that do not count by what is known of them now. */
  readonly lapsing: number;
  readonly sawVersion: number;
  readonly by: Actor;
  readonly at: Date;
};

/** A person in the city department decides on the submission that was filed and its report. */
export function decide(cluster: Cluster, request: Deciding, programme: Programme): Result<ClusterChange, Refusal> {
  const { verdict, conflicted, sawVersion, by } = request;
  if (conflicted) return refuse({ kind: 'conflict-of-interest' });
  if (cluster.version !== sawVersion) return refuse({ kind: 'stale-version' });
  if (cluster.status !== 'in-review') return refuse({ kind: 'wrong-status', status: cluster.status });
  if (cluster.claim !== undefined && cluster.claim.by !== by.personId) return refuse({ kind: 'claimed-by-another' });
  if (verdict.outcome === 'register') return register(cluster, { ...request, verdict }, programme);
  return sendBack(cluster, { ...request, verdict }, programme);
}

type Of<Outcome> = Omit<Deciding, 'verdict'> & { readonly verdict: Extract<Verdict, { outcome: Outcome }> };

function register(
  cluster: InReviewCluster,
  request: Of<'register'>,
  { threshold, clocks }: Programme,
): Result<ClusterChange, Refusal> {
  const { verdict, report, lapsing, by, at } = request;
  const { text = '', overrides = [] } = verdict;
  if (addDays(new Date(report.checkedAt), clocks.reportValidDays) < at) return refuse({ kind: 'report-outdated' });
  // Somebody may have left since the application was filed, or lost what made it count: nobody is held.
  const participants = counted(cluster.counts) - lapsing;
  if (participants < threshold) return refuse({ kind: 'not-ready', missing: ['threshold'] });
  const accepted = new Set(overrides.map(({ criterion }) => criterion));
  const open = report.findings.filter((finding) => finding.verdict !== 'pass' && !accepted.has(finding.criterion));
  if (open.length > 0)
    return refuse({ kind: 'acknowledgement-required', findings: open.map(({ criterion }) => criterion) });

  const { claim, told, dueAt, nearDueAt, reviewSince, outcome, snapshotHash, submittedAt, ...common } = cluster;
  const { submission } = cluster;
  return accept(
    next(
      cluster,
      { ...common, status: 'active', registeredAt: at.toISOString() },
      { type: 'cluster-registered', data: { submission, participants } },
      { actor: by.personId, at },
      { decision: decisionOf(cluster, request, { reasons: [], text, overrides: [...overrides] }) },
    ),
  );
}

function sendBack(
  cluster: InReviewCluster,
  request: Of<'return' | 'reject'>,
  { reasons, clocks }: Programme,
): Result<ClusterChange, Refusal> {
  const { verdict, by, at } = request;
  const given = verdict.outcome === 'return' ? [...new Set(verdict.reasons)] : [verdict.reason];
  const known = given.every((reason) => ['both', verdict.outcome].includes(reasons[reason]?.for ?? ''));
  if (!known) return refuse({ kind: 'unknown-reason' });
  const decision = decisionOf(cluster, request, { reasons: given, text: verdict.text, overrides: [] });
  const { claim, told, dueAt, nearDueAt, reviewSince, ...reviewed } = cluster;
  const { submission } = cluster;
  const step = { actor: by.personId, at };
  const now = at.toISOString();
  if (verdict.outcome === 'return') {
    const reviewDaysLeft = Math.max(0, Math.min(clocks.reviewWorkingDays, workingDaysBetween(at, new Date(dueAt))));
    const asked = { reasons: given, text: verdict.text, by: by.personId, at: now };
    return accept(
      next(
        cluster,
        { ...reviewed, status: 'action-needed', request: asked, reviewDaysLeft },
        { type: 'action-requested', data: { submission, reasons: given } },
        step,
        { decision },
      ),
    );
  }
  const { outcome, snapshotHash, submittedAt, ...common } = reviewed;
  return accept(
    next(
      cluster,
      { ...common, status: 'rejected', rejectedAt: now, reason: verdict.reason, text: verdict.text },
      { type: 'cluster-rejected', data: { submission, reason: verdict.reason } },
      step,
      { decision },
    ),
  );
}

const decisionOf = (
  { id, submission }: InReviewCluster,
  { verdict, by, at, reportHash }: Deciding,
  why: Pick<Decision, 'reasons' | 'text' | 'overrides'>,
): Decision => ({
  clusterId: id,
  submission,
  outcome: verdict.outcome,
  ...why,
  by: by.personId,
  at: at.toISOString(),
  reportHash,
});
