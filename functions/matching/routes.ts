import { changeNeed } from './routes/change-need.ts';
import { listClusterNeeds } from './routes/list-cluster-needs.ts';
import { listNeeds } from './routes/list-needs.ts';
import { listPublicNeeds } from './routes/list-public-needs.ts';
import { meetNeed } from './routes/meet-need.ts';
import { openNeed } from './routes/open-need.ts';
import { readNeed } from './routes/read-need.ts';
import { renewNeed } from './routes/renew-need.ts';
import { agreeMatch } from './routes/agree-match.ts';
import { changeMandate } from './routes/change-mandate.ts';
import { closeMandate } from './routes/close-mandate.ts';
import { declineMatch } from './routes/decline-match.ts';
import { listClusterMatches } from './routes/list-cluster-matches.ts';
import { listMandateMatches } from './routes/list-mandate-matches.ts';
import { listMandates } from './routes/list-mandates.ts';
import { listNeedMatches } from './routes/list-need-matches.ts';
import { openMandate } from './routes/open-mandate.ts';
import { pauseMandate } from './routes/pause-mandate.ts';
import { readMandate } from './routes/read-mandate.ts';
import { readMatch } from './routes/read-match.ts';
import { resumeMandate } from './routes/resume-mandate.ts';
import { showInterest } from './routes/show-interest.ts';
import { withdrawNeed } from './routes/withdraw-need.ts';

/** Every route of this service; the gateway's routes come from the same contracts. */
export const routes = [
  changeNeed,
  listClusterNeeds,
  listNeeds,
  listPublicNeeds,
  meetNeed,
  openNeed,
  readNeed,
  renewNeed,
  withdrawNeed,
  agreeMatch,
  changeMandate,
  closeMandate,
  declineMatch,
  listClusterMatches,
  listMandateMatches,
  listMandates,
  listNeedMatches,
  openMandate,
  pauseMandate,
  readMandate,
  readMatch,
  resumeMandate,
  showInterest,
] as const;
