import { problems } from '../../shared/contracts/problems.ts';
import { routeKey } from '../../shared/contracts/endpoint.ts';
import type { Ask } from '../../shared/painting/portal.ts';
import { listClusterProjects } from '../public-api/routes/list-cluster-projects.ts';
import { listCorrections } from '../public-api/routes/list-corrections.ts';
import { listMembers } from '../public-api/routes/list-members.ts';
import { readChain } from '../public-api/routes/read-chain.ts';
import { readCluster } from '../public-api/routes/read-cluster.ts';
import { readContributionChain } from '../public-api/routes/read-contribution-chain.ts';
import { readMetric } from '../public-api/routes/read-metric.ts';
import { readOrganisation } from '../public-api/routes/read-organisation.ts';
import { readProject } from '../public-api/routes/read-project.ts';
import { readStatistics } from '../public-api/routes/read-statistics.ts';
import { readTimeline } from '../public-api/routes/read-timeline.ts';
import { nobody } from '../runtime/nobody.ts';
import { problemOf } from '../runtime/problem.ts';
import type { Call } from '../runtime/route.ts';
import type { AskedDeps } from './deps.ts';

/** Routes of the public API that painted pages ask. Others are asked by the portal itself, when it is there. */
const routes = [
  listClusterProjects,
  listCorrections,
  listMembers,
  readChain,
  readCluster,
  readContributionChain,
  readMetric,
  readOrganisation,
  readProject,
  readStatistics,
  readTimeline,
] as const;
const byKey = new Map(routes.map((route) => [routeKey(route.endpoint), route]));

/** What the public API would say to a visitor, from the same routes. What is no refusal is thrown. */
export const answersOf =
  (deps: AskedDeps, language: Call['language']): Ask =>
  async (key, input) => {
    const route = byKey.get(key);
    if (route === undefined) return undefined;
    const call: Call = {
      actor: nobody,
      claims: {},
      language,
      sawVersion: 0,
      request: undefined,
      origin: undefined,
      cookie: () => undefined,
    };
    try {
      return { status: 200, body: await route.run(input, call, deps) };
    } catch (error) {
      const { status, title } = problems[problemOf(error).code];
      if (status >= 500) throw error;
      return { status, body: title[language] };
    }
  };
