import { suggest as contract } from '../../../shared/contracts/search.ts';
import { ProjectStatus } from '../../../shared/domain/project/card.ts';
import { clusters, organisations, projects } from '../../gateways/search/shelves.ts';
import { route } from '../../runtime/route.ts';
import type { SearchDeps } from '../deps.ts';

const ofEach = { clusters: 2, projects: 2, organisations: 6 };
/** What is only proposed has no page to go to. */
const begun = { status: ProjectStatus.options };

/** Clusters and projects first: there are few of them, and whoever types one's name means it. */
export const suggest = route(contract, async ({ q }, _call, { directory }: SearchDeps) => {
  const engine = await directory();
  const query = { text: q, filters: {} };
  const found = await engine.suggest(organisations, { ...query, limit: ofEach.organisations });
  const ofClusters = await engine.suggest(clusters, { ...query, limit: ofEach.clusters });
  const ofProjects = await engine.suggest(projects, { ...query, filters: begun, limit: ofEach.projects });
  return {
    items: [
      ...ofClusters.items.map(({ id, title }) => ({ kind: 'cluster' as const, id, text: title })),
      ...ofProjects.items.map(({ id, title, clusterId }) => ({ kind: 'project' as const, id, text: title, clusterId })),
      ...found.items.map(({ id, name }) => ({ kind: 'organisation' as const, id, text: name })),
    ],
    asOf: found.asOf,
  };
});
