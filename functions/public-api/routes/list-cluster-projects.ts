import { limitOf } from '../../../shared/contracts/page.ts';
import { projectCardView } from '../../../shared/contracts/present/project-view.ts';
import { listClusterProjects as contract } from '../../../shared/contracts/public-projects.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';

/** Projects exist in registered clusters only, and those everybody may see. */
export const listClusterProjects = route(
  contract,
  async ({ clusterId, cursor, limit }, _call, deps: Pick<PublicDeps, 'projects' | 'cursors'>) => {
    const list = `public projects of ${clusterId}`;
    const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
    const page = await deps.projects.pageOfCluster(clusterId, paging);
    return { items: page.items.map(projectCardView), next: deps.cursors.write(list, page.next) };
  },
);
