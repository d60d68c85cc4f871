import type * as z from 'zod';
import type { readGaps } from '../../shared/contracts/gaps.ts';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import type { Member } from '../../shared/domain/cluster/member.ts';
import { snapshotOf } from '../../shared/domain/cluster/snapshot.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { Candidate } from '../../shared/eligibility/candidate.ts';
import { candidateReasonText } from '../../shared/eligibility/candidate-reasons.ts';
import { evaluate } from '../../shared/eligibility/evaluate.ts';
import type { Gaps } from '../../shared/eligibility/gaps.ts';
import { programmeInForce } from '../../shared/programme/programmes.ts';
import { hashOf } from '../store/hashing.ts';

type Told = {
  readonly cluster: Cluster;
  readonly members: readonly Member[];
  readonly gaps: Gaps;
  readonly ranked: readonly Candidate[];
  readonly asOf: string;
  readonly by: PersonId;
  readonly at: Date;
};

/** As many as a person invites in one go. */
const told = 30;

/** The gaps in the words of people; criteria as a dry run would judge them now. */
export function gapsView({ cluster, members, gaps, ranked, asOf, by, at }: Told): z.infer<typeof readGaps.output> {
  const snapshot = snapshotOf(cluster, members, { submission: cluster.submissions + 1, by, at });
  const programme = programmeInForce(cluster.programme.id, at);
  const { findings } = evaluate({ snapshot, snapshotHash: hashOf(snapshot), answers: new Map(), programme, at });
  const { counts, threshold, missing, waiting, text } = gaps.summary;
  return {
    clusterId: cluster.id,
    counts,
    threshold,
    missing,
    waiting,
    text,
    findings: findings.filter(({ verdict }) => verdict !== 'pass'),
    uncoveredIndustries: [...gaps.uncovered],
    missingContributions: [...gaps.contributions],
    candidates: ranked.slice(0, told).map(({ organisation: { id, facts }, score, reasons }) => ({
      organisationId: id,
      name: facts.name,
      inn: facts.inn,
      score,
      reasons: reasons.map((reason) => ({ ...reason, text: candidateReasonText(reason) })),
      inviteWith: { inn: facts.inn, role: 'participant' },
    })),
    asOf,
  };
}
