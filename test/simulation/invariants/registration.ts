import { hashOf } from '../../../functions/store/hashing.ts';
import { reportOfItem, snapshotOfItem } from '../../../functions/store/submission-items.ts';
import { inBytes, type Raw } from '../aws/attribute.ts';
import type { SimulatedTable } from '../aws/simulated-table.ts';
import { type Commit, numberIn, plain, type Rule, textIn } from './seen.ts';

const padded = (seq: number | undefined): string => String(seq).padStart(8, '0');

/** 3: registered only on a report of exactly this submission with enough confirmed INNs. */
export const registration = (table: SimulatedTable): Rule =>
  function* (commit: Commit) {
    for (const { pk, before, after, entity } of commit.items) {
      const [from, to] = [textIn(before, 'status'), textIn(after, 'status')];
      if (entity !== 'cluster' || from !== 'in-review' || to !== 'active') continue;
      const submission = numberIn(after, 'submission');
      const raw = table.get({ pk, sk: `REPORT#${padded(submission)}` });
      if (raw === undefined) {
        yield `3: ${pk} was registered without a report of submission ${submission}`;
        continue;
      }
      const { report, hash } = reportOfItem(plain(raw));
      const inns = new Set(report.members.filter(({ verdict }) => verdict === 'counts').map(({ inn }) => inn));
      if (report.counted + report.unclear < report.threshold) yield `3: ${pk} was registered below the threshold`;
      if (report.submission !== submission || hashOf(report) !== hash) yield `3: ${pk} has another report`;
      if (inns.size !== report.counted) yield `4: ${pk} counts ${report.counted} and names ${inns.size}`;
    }
  };

/** 4, 8: reports count what they name, and what was filed is what was hashed. */
export function* papers(items: readonly Raw[]): Generator<string> {
  for (const raw of items) {
    const at = `${textIn(raw, 'pk')} ${textIn(raw, 'sk')}`;
    if (textIn(raw, 'entity') === 'report') {
      const { report, hash } = reportOfItem(plain(raw));
      const count = (verdict: string) => report.members.filter((member) => member.verdict === verdict).length;
      if (hashOf(report) !== hash) yield `8: ${at} is not what was hashed`;
      if (count('counts') !== report.counted || count('unclear') !== report.unclear) yield `4: ${at} counts wrongly`;
    }
    if (textIn(raw, 'entity') === 'snapshot') {
      const { snapshot, hash } = snapshotOfItem(plain(raw));
      if (hashOf(snapshot) !== hash) yield `8: ${at} is not what was hashed`;
    }
  }
}

export const inOrder = (items: readonly Raw[]): Raw[] =>
  items.toSorted((one, other) => inBytes(textIn(one, 'sk') ?? '', textIn(other, 'sk') ?? ''));
