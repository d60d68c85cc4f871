import type { CriterionId, Finding, Snapshot } from '../domain/cluster/submission.ts';
import type { Inn } from '../domain/identifiers/inn.ts';
import type { RegisterAnswer } from '../domain/register/facts.ts';
import type { Programme } from '../programme/programme.ts';
import { withVerdict } from './criterion.ts';
import { criteria } from './evaluate.ts';
import { judgeMembers } from './judge-members.ts';

export type CheckProgress = {
  /** Organisations of which the register is asked, each INN once. */
  readonly asked: number;
  readonly answered: number;
  /** Those that count by what the register said so far. */
  readonly counted: number;
  /** What can be told already; nothing that comes changes its verdict. In the order of the report. */
  readonly findings: readonly Finding[];
  readonly pending: readonly CriterionId[];
};

type UnderWay = {
  readonly snapshot: Snapshot;
  readonly answers: ReadonlyMap<Inn, RegisterAnswer>;
  readonly programme: Programme;
};

/** Judged by what was filed alone. */
const byPapers: ReadonlySet<CriterionId> = new Set(['adjacency', 'project', 'contribution']);

/** More answers add participants, so enough stay enough; a founder that cannot apply stays one. */
const isCertain = ({ criterion, verdict }: Finding): boolean =>
  criterion === 'threshold' ? verdict === 'pass' : verdict === 'fail';

/** How far a check has come. Pure; the report itself waits for all answers. */
export function checkProgress({ snapshot, answers, programme }: UnderWay): CheckProgress {
  const members = judgeMembers(snapshot.members, { answers, silent: new Set() }, programme);
  const heard = members.filter(({ inn }) => answers.has(inn));
  const asked = new Set(members.map(({ inn }) => inn)).size;
  const answered = new Set(heard.map(({ inn }) => inn)).size;
  const judged = criteria.map((criterion) => {
    const byAll = criterion({ snapshot, members, programme });
    if (byPapers.has(byAll.criterion) || answered === asked) return { finding: byAll, certain: true };
    const byHeard = criterion({ snapshot, members: heard, programme });
    return { finding: byHeard, certain: isCertain(byHeard) };
  });
  return {
    asked,
    answered,
    counted: withVerdict(heard, 'counts').length,
    findings: judged.flatMap(({ finding, certain }) => (certain ? [finding] : [])),
    pending: judged.flatMap(({ finding, certain }) => (certain ? [] : [finding.criterion])),
  };
}
