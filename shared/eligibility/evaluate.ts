import type { Finding, MemberVerdict, Report, Snapshot } from '../domain/cluster/submission.ts';
import type { Inn } from '../domain/identifiers/inn.ts';
import type { RegisterAnswer } from '../domain/register/facts.ts';
import type { Programme } from '../programme/programme.ts';
import { activity } from './activity.ts';
import { adjacency } from './adjacency.ts';
import { contribution } from './contribution.ts';
import { type Criterion, withVerdict } from './criterion.ts';
import { independence } from './independence.ts';
import { judgeMembers, type JudgedMember } from './judge-members.ts';
import { project } from './project.ts';
import { region } from './region.ts';
import { registerStatus } from './register-status.ts';
import { threshold } from './threshold.ts';

/** In the order of the report. */
export const criteria: readonly Criterion[] = [
  threshold,
  registerStatus,
  region,
  adjacency,
  activity,
  project,
  contribution,
  independence,
];

const outcomeOf = (findings: readonly Finding[]): Report['outcome'] => {
  if (findings.some(({ verdict }) => verdict === 'fail')) return 'not-eligible';
  return findings.some(({ verdict }) => verdict === 'unclear') ? 'unclear' : 'eligible';
};

const verdictOf = ({
  organisationId,
  inn,
  verdict,
  reason,
  registerAsOf,
  registerStatus: status,
}: JudgedMember): MemberVerdict => ({
  organisationId,
  inn,
  verdict,
  reason,
  ...(registerAsOf === undefined ? {} : { registerAsOf }),
  ...(status === undefined ? {} : { registerStatus: status }),
});

export type Evaluation = {
  readonly snapshot: Snapshot;
  readonly snapshotHash: string;
  /** What the register said, by INN; empty for a dry run, which judges by the facts that are on file. */
  readonly answers: ReadonlyMap<Inn, RegisterAnswer>;
  /** About whom the register gives no usable answer however often it is asked: a person decides. */
  readonly silent?: ReadonlySet<Inn>;
  readonly programme: Programme;
  readonly at: Date;
};

const nobody: ReadonlySet<Inn> = new Set();

/** Judges what was filed by the rules of the programme. Pure: the same input gives the same report, byte for byte. */
export function evaluate({ snapshot, snapshotHash, answers, silent = nobody, programme, at }: Evaluation): Report {
  const members = judgeMembers(snapshot.members, { answers, silent }, programme);
  const findings = criteria.map((criterion) => criterion({ snapshot, members, programme }));
  return {
    clusterId: snapshot.clusterId,
    submission: snapshot.submission,
    programme: { id: programme.id, version: programme.version },
    snapshotHash,
    outcome: outcomeOf(findings),
    counted: withVerdict(members, 'counts').length,
    unclear: withVerdict(members, 'unclear').length,
    threshold: programme.threshold,
    findings,
    members: members.map(verdictOf),
    checkedAt: at.toISOString(),
  };
}
