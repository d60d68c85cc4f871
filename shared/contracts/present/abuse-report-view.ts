import type { AbuseReport } from '../../domain/community/abuse-report.ts';
import type { Comment } from '../../domain/community/comment.ts';
import type { Thread } from '../../domain/community/thread.ts';
import type { AbuseReportView } from '../community-views.ts';

/** A report for an operator, who sees what was reported whatever its state. */
export function abuseReportView(report: AbuseReport, about: Thread | Comment | undefined): AbuseReportView {
  const { id, clusterId, threadId, commentId, status, organisationId, reason, note, reportedAt, version } = report;
  return {
    id,
    clusterId,
    threadId,
    ...(commentId === undefined ? {} : { commentId }),
    status,
    organisationId,
    reason,
    ...(note === undefined ? {} : { note }),
    reportedAt,
    ...(report.status === 'decided' ? { outcome: report.outcome, decidedAt: report.decidedAt } : {}),
    ...(about === undefined ? {} : { about: textOf(about) }),
    version,
    allowedActions: report.status === 'open' ? ['decideReport'] : [],
  };
}

const textOf = (about: Thread | Comment) => ({
  status: about.status,
  author: about.author,
  ...('title' in about ? { title: about.title } : {}),
  ...('text' in about ? { text: about.text } : {}),
});
