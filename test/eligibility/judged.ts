import type { CriterionId, Finding, Report, Snapshot, SnapshotMember } from '../../shared/domain/cluster/submission.ts';
import type { Inn } from '../../shared/domain/identifiers/inn.ts';
import type { RegisterAnswer, RegisterFacts } from '../../shared/domain/register/facts.ts';
import { evaluate } from '../../shared/eligibility/evaluate.ts';
import { mic } from '../../shared/programme/mic.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { found, memberFactsOf } from '../builders/facts.ts';
import { firstDay, hashOf } from '../builders/ids.ts';
import { snapshot, snapshotMember } from '../builders/snapshot.ts';

export const answersOf = (...answers: readonly RegisterAnswer[]): ReadonlyMap<Inn, RegisterAnswer> =>
  new Map(answers.map((answer) => [answer.inn, answer]));

export const foundAll = (facts: readonly RegisterFacts[]): ReadonlyMap<Inn, RegisterAnswer> =>
  answersOf(...facts.map(found));

/** A member whose filed facts are these register facts. */
export const memberOf = (n: number, facts: RegisterFacts, role?: SnapshotMember['role']): SnapshotMember =>
  snapshotMember(n, { facts: memberFactsOf(facts), ...(role === undefined ? {} : { role }) });

export const judge = (
  filed: Partial<Snapshot> = {},
  answers: ReadonlyMap<Inn, RegisterAnswer> = new Map(),
  programme: Programme = mic,
  silent: ReadonlySet<Inn> = new Set(),
): Report => evaluate({ snapshot: snapshot(filed), snapshotHash: hashOf(9), answers, silent, programme, at: firstDay });

export function finding(report: Report, criterion: CriterionId): Finding {
  const one = report.findings.find((candidate) => candidate.criterion === criterion);
  if (one === undefined) throw new Error(`No finding of ${criterion}`);
  return one;
}
