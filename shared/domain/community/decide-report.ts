import type { Actor } from '../actor.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { AbuseReport } from './abuse-report.ts';
import type { AbuseReportStep } from './report-abuse.ts';
import { onward } from '../step.ts';

type Decision = { readonly outcome: 'hidden' | 'dismissed'; readonly by: Actor; readonly at: Date };

/** An operator closes a report, after hiding what it is about or without. */
export function decideReport(report: AbuseReport, { outcome, by, at }: Decision): Result<AbuseReportStep, Refusal> {
  if (!by.operator) return refuse({ kind: 'forbidden' });
  if (report.status !== 'open') return refuse({ kind: 'wrong-status', status: report.status });
  const { clusterId, threadId, commentId } = report;
  const about = { clusterId, threadId, ...(commentId === undefined ? {} : { commentId }) };
  return accept({
    before: report,
    after: { ...report, status: 'decided', outcome, decidedAt: at.toISOString(), ...onward(report, at) },
    fact: { type: 'abuse-report-decided', data: { ...about, outcome } },
    actor: by.personId,
    at,
  });
}
