import { listDeliveries } from './routes/list-deliveries.ts';
import { listDeliveriesOfPerson } from './routes/list-deliveries-of-person.ts';
import { pauseDeliveries } from './routes/pause-deliveries.ts';
import { readSender } from './routes/read-sender.ts';
import { readSwitches } from './routes/read-switches.ts';
import { turnSwitch } from './routes/turn-switch.ts';
import { resumeDeliveries } from './routes/resume-deliveries.ts';
import { retryDelivery } from './routes/retry-delivery.ts';
import { claimReview } from './routes/claim-review.ts';
import { closeCluster } from './routes/close-cluster.ts';
import { decideCluster } from './routes/decide-cluster.ts';
import { decideOrganisation } from './routes/decide-organisation.ts';
import { grantCapacity } from './routes/grant-capacity.ts';
import { withdrawCapacity } from './routes/withdraw-capacity.ts';
import { excludeOrganisation } from './routes/exclude-organisation.ts';
import { listOrganisations } from './routes/list-organisations.ts';
import { listReviews } from './routes/list-reviews.ts';
import { readCase } from './routes/read-case.ts';
import { reinstateOrganisation } from './routes/reinstate-organisation.ts';
import { releaseReview } from './routes/release-review.ts';
import { reopenCluster } from './routes/reopen-cluster.ts';
import { replayReport } from './routes/replay-report.ts';
import { decideReport } from './routes/decide-report.ts';
import { listOverdueCityRequests } from './routes/list-overdue-city-requests.ts';
import { listEventsOfAggregate } from './routes/list-events-of-aggregate.ts';
import { listEventsOfDay } from './routes/list-events-of-day.ts';
import { listReports } from './routes/list-reports.ts';
import { offerReassignment } from './routes/offer-reassignment.ts';
import { revokeReassignment } from './routes/revoke-reassignment.ts';
import { suspendOrganisation } from './routes/suspend-organisation.ts';

/** Every route of this audience; the gateway's routes come from the same contracts. */
export const routes = [
  claimReview,
  closeCluster,
  decideCluster,
  decideOrganisation,
  excludeOrganisation,
  grantCapacity,
  withdrawCapacity,
  listOrganisations,
  listReviews,
  readCase,
  reinstateOrganisation,
  releaseReview,
  reopenCluster,
  replayReport,
  decideReport,
  listOverdueCityRequests,
  listReports,
  listEventsOfDay,
  listEventsOfAggregate,
  suspendOrganisation,
  offerReassignment,
  revokeReassignment,
  listDeliveries,
  listDeliveriesOfPerson,
  pauseDeliveries,
  readSender,
  readSwitches,
  turnSwitch,
  resumeDeliveries,
  retryDelivery,
] as const;
