import { changeNeed } from './routes/change-need.ts';
import { listClusterNeeds } from './routes/list-cluster-needs.ts';
import { listNeeds } from './routes/list-needs.ts';
import { listPublicNeeds } from './routes/list-public-needs.ts';
import { meetNeed } from './routes/meet-need.ts';
import { openNeed } from './routes/open-need.ts';
import { readNeed } from './routes/read-need.ts';
import { renewNeed } from './routes/renew-need.ts';
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
] as const;
