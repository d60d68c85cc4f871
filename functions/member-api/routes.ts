import { acceptInvitation } from './routes/accept-invitation.ts';
import { acceptLetter } from './routes/accept-letter.ts';
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
import { offerHandover } from './routes/offer-handover.ts';
import { openCluster } from './routes/open-cluster.ts';
import { previewHandover } from './routes/preview-handover.ts';
import { readCheckProgress } from './routes/read-check-progress.ts';
import { readCluster } from './routes/read-cluster.ts';
import { readHistory } from './routes/read-history.ts';
import { readLedger } from './routes/read-ledger.ts';
import { readMe } from './routes/read-me.ts';
import { readOrganisation } from './routes/read-organisation.ts';
import { readReport } from './routes/read-report.ts';
import { refuseRequest } from './routes/refuse-request.ts';
import { removeMember } from './routes/remove-member.ts';
import { requestToJoin } from './routes/request-to-join.ts';
import { resendInvitation } from './routes/resend-invitation.ts';
import { revokeHandover } from './routes/revoke-handover.ts';
import { revokeInvitation } from './routes/revoke-invitation.ts';
import { revokeLetter } from './routes/revoke-letter.ts';
import { submitCluster } from './routes/submit-cluster.ts';
import { takeOver } from './routes/take-over.ts';
import { withdrawCluster } from './routes/withdraw-cluster.ts';
import { withdrawRequest } from './routes/withdraw-request.ts';
import { writeLetter } from './routes/write-letter.ts';
import { writeMe } from './routes/write-me.ts';

/** Every route of this audience; the gateway's routes come from the same contracts. */
export const routes = [
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
  offerHandover,
  openCluster,
  previewHandover,
  readCheckProgress,
  readCluster,
  readHistory,
  readLedger,
  readMe,
  readOrganisation,
  readReport,
  refuseRequest,
  removeMember,
  requestToJoin,
  resendInvitation,
  revokeHandover,
  revokeInvitation,
  revokeLetter,
  submitCluster,
  takeOver,
  withdrawCluster,
  withdrawRequest,
  writeLetter,
  writeMe,
] as const;
