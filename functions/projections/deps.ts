import type { Log } from '../runtime/log.ts';
import type { MembershipCopies } from '../store/membership-copies.ts';
import type { OrganisationStore } from '../store/organisation-store.ts';

export type ProjectionDeps = {
  readonly organisations: Pick<OrganisationStore, 'load'>;
  readonly copies: Pick<MembershipCopies, 'clustersOf' | 'refresh'>;
  readonly log: Log;
};
