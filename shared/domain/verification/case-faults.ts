import type { Decision, Report } from '../cluster/submission.ts';
import type { PlatformEvent } from '../event.ts';
import type { FaultKind } from './fault.ts';

/** What was filed, judged and decided, each with the hash of what lies there now. */
export type Case = {
  readonly events: readonly PlatformEvent[];
  readonly snapshots: readonly { readonly submission: number; readonly hash: string }[];
  readonly reports: readonly { readonly report: Report; readonly hash: string }[];
  readonly decisions: readonly Decision[];
};

/** Applications and reports are as they were when it was told of them, and a decision is one on the report of its submission. */
export function caseFaults({ events, snapshots, reports, decisions }: Case): readonly FaultKind[] {
  const faults = new Set<FaultKind>();
  const filed = new Map(snapshots.map(({ submission, hash }) => [submission, hash]));
  const judged = new Map(reports.map(({ report, hash }) => [report.submission, hash]));
  for (const event of events) {
    if (event.type === 'cluster-submitted' && filed.get(event.data.submission) !== event.data.snapshotHash)
      faults.add('application-changed');
    if (event.type === 'check-completed' && judged.get(event.data.submission) !== event.data.reportHash)
      faults.add('report-changed');
  }
  if (decisions.some(({ submission, reportHash }) => judged.get(submission) !== reportHash))
    faults.add('decision-on-another-report');
  return [...faults];
}
