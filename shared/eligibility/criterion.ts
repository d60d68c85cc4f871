import type { Finding, Snapshot } from '../domain/cluster/submission.ts';
import type { Programme } from '../programme/programme.ts';
import type { JudgedMember } from './judge-members.ts';

/** What a criterion looks at: what was filed, its members as judged, and the rules. */
export type Case = {
  readonly snapshot: Snapshot;
  readonly members: readonly JudgedMember[];
  readonly programme: Programme;
};

/** One rule of the programme: pure, one finding each. */
export type Criterion = (subject: Case) => Finding;

export const idsOf = (members: readonly JudgedMember[]): Finding['organisationIds'] =>
  members.map(({ organisationId }) => organisationId);

export const withVerdict = (
  members: readonly JudgedMember[],
  verdict: JudgedMember['verdict'],
): readonly JudgedMember[] => members.filter((member) => member.verdict === verdict);
