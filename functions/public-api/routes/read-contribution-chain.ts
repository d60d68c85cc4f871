import { readContributionChain as contract } from '../../../shared/contracts/public-projects.ts';
import { chainOf } from '../../../shared/domain/project/chain.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';

export const readContributionChain = route(
  contract,
  async ({ clusterId }, _call, deps: Pick<PublicDeps, 'projects'>) => {
    const links = chainOf(await deps.projects.ofCluster(clusterId));
    return { clusterId, links, missing: links.reduce((sum, { missing }) => sum + missing, 0) };
  },
);
