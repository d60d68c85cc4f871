import type { Report, Snapshot } from '../domain/cluster/submission.ts';
import type { RegisterAnswer } from '../domain/register/facts.ts';
import type { Programme } from '../programme/programme.ts';
import { evaluate } from './evaluate.ts';
import { silentOf } from './register-silent.ts';

type Filed = {
  readonly report: Report;
  readonly snapshot: Snapshot;
  readonly snapshotHash: string;
  /** What the register said then. */
  readonly evidence: readonly RegisterAnswer[];
};

export type Difference = {
  readonly criterion: Report['findings'][number]['criterion'];
  readonly filed: string;
  readonly today: string;
};

/** What was filed and what the register said then, judged once more by other rules, beside the old result. */
export function replay({ report, snapshot, snapshotHash, evidence }: Filed, programme: Programme, at: Date) {
  const answers = new Map(evidence.map((answer) => [answer.inn, answer]));
  const today = evaluate({ snapshot, snapshotHash, answers, silent: silentOf(report), programme, at });
  const verdicts = new Map(today.findings.map(({ criterion, verdict }) => [criterion, verdict]));
  const differences = report.findings.flatMap(({ criterion, verdict }): Difference[] => {
    const now = verdicts.get(criterion) ?? 'absent';
    return now === verdict ? [] : [{ criterion, filed: verdict, today: now }];
  });
  return { today, differences, same: differences.length === 0 && today.outcome === report.outcome };
}
