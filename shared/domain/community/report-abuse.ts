import { noHash } from '../event.ts';
import type { AbuseReportId, OrganisationId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { AbuseReport } from './abuse-report.ts';
import type { Comment } from './comment.ts';
import type { AbuseReportFact } from './fact.ts';
import type { AbuseReason } from './moderation.ts';
import type { Standing } from './standing.ts';
import type { Step } from '../step.ts';
import { isReadable, type Thread } from './thread.ts';

export type AbuseReportStep = Step<AbuseReport, AbuseReportFact>;

type Report = {
  readonly id: AbuseReportId;
  readonly as: OrganisationId;
  readonly comment: Comment | undefined;
  readonly reason: AbuseReason;
  readonly note: string | undefined;
  readonly at: Date;
};

/** Any member, also of a cluster where nobody may write any more; what is hidden already needs no report. */
export function reportAbuse(thread: Thread, standing: Standing, report: Report): Result<AbuseReportStep, Refusal> {
  const { id, as, comment, reason, note, at } = report;
  if (!standing.voices.some(({ organisationId }) => organisationId === as)) return refuse({ kind: 'not-yours' });
  if (!isReadable(thread)) return refuse({ kind: 'wrong-status', status: thread.status });
  if (comment !== undefined && comment.threadId !== thread.id) return refuse({ kind: 'not-found' });
  if (comment !== undefined && comment.status !== 'shown')
    return refuse({ kind: 'wrong-status', status: comment.status });

  const now = at.toISOString();
  const about = {
    clusterId: thread.clusterId,
    threadId: thread.id,
    ...(comment === undefined ? {} : { commentId: comment.id }),
  };
  return accept({
    before: undefined,
    after: {
      status: 'open',
      id,
      ...about,
      version: 1,
      lastEventHash: noHash,
      organisationId: as,
      reason,
      ...(note === undefined ? {} : { note }),
      reportedAt: now,
      updatedAt: now,
    },
    fact: { type: 'abuse-reported', data: { ...about, reason } },
    actor: standing.by.personId,
    at,
  });
}
