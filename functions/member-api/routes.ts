import { acceptLetter } from './routes/accept-letter.ts';
import { cityRoutes } from './city-routes.ts';
import { projectRoutes } from './project-routes.ts';
import { acceptInvitation } from './routes/accept-invitation.ts';
import { answerAction } from './routes/answer-action.ts';
import { applyForParticipation } from './routes/apply-for-participation.ts';
import { approveRequest } from './routes/approve-request.ts';
import { confirmProposal } from './routes/confirm-proposal.ts';
import { declineInvitation } from './routes/decline-invitation.ts';
import { declineProposal } from './routes/decline-proposal.ts';
import { dryRun } from './routes/dry-run.ts';
import { editCluster } from './routes/edit-cluster.ts';
import { editOrganisation } from './routes/edit-organisation.ts';
import { findOrganisation } from './routes/find-organisation.ts';
import { inviteOrganisations } from './routes/invite-organisations.ts';
import { leaveCluster } from './routes/leave-cluster.ts';
import { listLetters } from './routes/list-letters.ts';
import { listMembers } from './routes/list-members.ts';
import { listMemberships } from './routes/list-memberships.ts';
import { listNotifications } from './routes/list-notifications.ts';
import { offerHandover } from './routes/offer-handover.ts';
import { openCluster } from './routes/open-cluster.ts';
import { previewHandover } from './routes/preview-handover.ts';
import { revokeHandover } from './routes/revoke-handover.ts';
import { takeOver } from './routes/take-over.ts';
import { readCluster } from './routes/read-cluster.ts';
import { readHistory } from './routes/read-history.ts';
import { readLedger } from './routes/read-ledger.ts';
import { readMe } from './routes/read-me.ts';
import { readNotificationSettings } from './routes/read-notification-settings.ts';
import { readNotification } from './routes/read-notification.ts';
import { readOrganisation } from './routes/read-organisation.ts';
import { readCheckProgress } from './routes/read-check-progress.ts';
import { readReport } from './routes/read-report.ts';
import { refuseRequest } from './routes/refuse-request.ts';
import { removeMember } from './routes/remove-member.ts';
import { requestToJoin } from './routes/request-to-join.ts';
import { resendInvitation } from './routes/resend-invitation.ts';
import { revokeInvitation } from './routes/revoke-invitation.ts';
import { revokeLetter } from './routes/revoke-letter.ts';
import { submitCluster } from './routes/submit-cluster.ts';
import { withdrawCluster } from './routes/withdraw-cluster.ts';
import { withdrawRequest } from './routes/withdraw-request.ts';
import { writeLetter } from './routes/write-letter.ts';
import { writeMe } from './routes/write-me.ts';
import { writeNotificationSettings } from './routes/write-notification-settings.ts';
import { deleteComment } from './routes/delete-comment.ts';
import { deleteThread } from './routes/delete-thread.ts';
import { editComment } from './routes/edit-comment.ts';
import { editThread } from './routes/edit-thread.ts';
import { hideComment } from './routes/hide-comment.ts';
import { hideThread } from './routes/hide-thread.ts';
import { listComments } from './routes/list-comments.ts';
import { listThreads } from './routes/list-threads.ts';
import { lockThread } from './routes/lock-thread.ts';
import { pinThread } from './routes/pin-thread.ts';
import { readThread } from './routes/read-thread.ts';
import { reportAbuse } from './routes/report-abuse.ts';
import { showComment } from './routes/show-comment.ts';
import { showThread } from './routes/show-thread.ts';
import { startThread } from './routes/start-thread.ts';
import { writeComment } from './routes/write-comment.ts';
import { webhooks } from './webhooks.ts';
import { answerGathering } from './routes/answer-gathering.ts';
import { cancelGathering } from './routes/cancel-gathering.ts';
import { changeGathering } from './routes/change-gathering.ts';
import { endCalendarFeed } from './routes/end-calendar-feed.ts';
import { followCluster } from './routes/follow-cluster.ts';
import { followThread } from './routes/follow-thread.ts';
import { listGatherings } from './routes/list-gatherings.ts';
import { makeCalendarFeed } from './routes/make-calendar-feed.ts';
import { markClusterRead } from './routes/mark-cluster-read.ts';
import { markThreadRead } from './routes/mark-thread-read.ts';
import { planGathering } from './routes/plan-gathering.ts';
import { readFollowing } from './routes/read-following.ts';
import { readGathering } from './routes/read-gathering.ts';

/** Every route of this audience; the gateway's routes come from the same contracts. */
export const routes = [
  ...cityRoutes,
  ...projectRoutes,
  acceptInvitation,
  acceptLetter,
  answerAction,
  applyForParticipation,
  approveRequest,
  confirmProposal,
  declineInvitation,
  declineProposal,
  dryRun,
  editCluster,
  editOrganisation,
  findOrganisation,
  inviteOrganisations,
  leaveCluster,
  listLetters,
  listMembers,
  listMemberships,
  listNotifications,
  offerHandover,
  openCluster,
  previewHandover,
  revokeHandover,
  takeOver,
  readCluster,
  readHistory,
  readLedger,
  readMe,
  readNotificationSettings,
  readNotification,
  readOrganisation,
  readReport,
  readCheckProgress,
  refuseRequest,
  removeMember,
  requestToJoin,
  resendInvitation,
  revokeInvitation,
  revokeLetter,
  submitCluster,
  withdrawCluster,
  withdrawRequest,
  writeLetter,
  writeMe,
  writeNotificationSettings,
  deleteComment,
  deleteThread,
  editComment,
  editThread,
  hideComment,
  hideThread,
  listComments,
  listThreads,
  lockThread,
  pinThread,
  readThread,
  reportAbuse,
  showComment,
  showThread,
  startThread,
  writeComment,
  ...webhooks,
  answerGathering,
  cancelGathering,
  changeGathering,
  endCalendarFeed,
  followCluster,
  followThread,
  listGatherings,
  makeCalendarFeed,
  markClusterRead,
  markThreadRead,
  planGathering,
  readFollowing,
  readGathering,
] as const;
