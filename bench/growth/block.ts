import { pseudonyms } from '../../functions/gateways/pseudonym.ts';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { ProjectStore } from '../../functions/store/project-store.ts';
import { SubmissionStore } from '../../functions/store/submission-store.ts';
import type { Item, Key } from '../../functions/store/table.ts';
import { CaptureTable } from '../../infra/ops/seed/capture-table.ts';
import { firstSerial } from '../../infra/ops/seed/city.ts';
import { clusterPlans } from '../../infra/ops/seed/cluster-plans.ts';
import { type Citizen, seedCluster } from '../../infra/ops/seed/seed-cluster.ts';
import { representativeOf, seedOrganisation } from '../../infra/ops/seed/seed-organisation.ts';
import { addDays } from '../../shared/domain/days.ts';
import { programmeInForce } from '../../shared/programme/programmes.ts';
import { aroundCluster } from './around.ts';
import { now } from './now.ts';

/** Members of the cluster that is copied. */
export const membersOfBlock = 33;

/**
 * One registered cluster with everything around it: its members, projects and history, what is said there, a need and
 * an answer of the city, all by the product's own decisions and stores.
 */
export async function cityBlock(members: number) {
  const table = new CaptureTable();
  const programme = programmeInForce('mic', now);
  const around = { store: new OrganisationStore(table), programme, pseudonym: pseudonyms('bench') };
  const citizens: Citizen[] = [];
  for (let serial = firstSerial; serial < firstSerial + members; serial++) {
    const applicant = { scenario: 'microelectronics' as const, serial };
    const organisation = await seedOrganisation(applicant, { ...around, at: addDays(now, -200) });
    citizens.push({ organisation, by: representativeOf(applicant) });
  }
  const [founder, ...others] = citizens;
  const [model] = clusterPlans;
  if (founder === undefined || model === undefined) throw new Error('a cluster without a founder');
  const clusters = new ClusterStore(table);
  const projects = new ProjectStore(table);
  const cluster = await seedCluster(
    {
      plan: { ...model, members, partners: 0 },
      founder,
      others,
      openedAt: addDays(now, -100),
      until: 'active',
    },
    { store: clusters, submissions: new SubmissionStore(table), projects, programme },
  );
  const begun = await projects.allOfCluster(cluster.id);
  const [project] = begun;
  if (project === undefined) throw new Error('a cluster without a project');
  const said = await aroundCluster({ cluster, clusters, project, founder }, table);
  const items: readonly (Item & Key)[] = table.take();
  return { items, cluster, clusterId: cluster.id, projects: begun, projectId: project.id, founder, ...said };
}
export type CityBlock = Awaited<ReturnType<typeof cityBlock>>;
