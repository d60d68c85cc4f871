import * as z from 'zod';
import { ClusterId, Instant, OrganisationId } from '../../../shared/domain/ids.ts';
import { ClusterStatusView } from '../../../shared/contracts/views.ts';
import { ProjectStage } from '../../../shared/domain/cluster/cluster.ts';

const Okved = z.string().max(8);

/** What the directory keeps of an organisation: what the register publishes of it, and whether it may be invited. */
export const OrganisationDocument = z.strictObject({
  id: OrganisationId,
  version: z.int(),
  status: z.enum(['participant', 'partner']),
  kind: z.enum(['legal-entity', 'entrepreneur']),
  name: z.string(),
  inn: z.string(),
  ogrn: z.string(),
  region: z.string().optional(),
  mainActivity: Okved.optional(),
  /** Classes of the additional activities. */
  additionalClasses: z.array(z.string().max(2)),
  admittedAt: Instant,
  /** Snapshots from before it was kept do not have it: then everybody was. */
  openToInvitations: z.boolean().default(true),
  /** Visible clusters in which it is a confirmed member. */
  clusters: z.array(ClusterId),
});
export type OrganisationDocument = z.infer<typeof OrganisationDocument>;

/** An organisation as its own record tells it; in which clusters it is, the clusters tell. */
export type ListedOrganisation = Omit<OrganisationDocument, 'clusters'>;

export const ClusterDocument = z.strictObject({
  id: ClusterId,
  version: z.int(),
  status: ClusterStatusView,
  title: z.string(),
  summary: z.string(),
  industries: z.array(z.string().max(2)),
  participants: z.int(),
  partners: z.int(),
  threshold: z.int(),
  openToRequests: z.boolean(),
  openedAt: Instant,
  registeredAt: Instant.optional(),
});
export type ClusterDocument = z.infer<typeof ClusterDocument>;

export const ProjectDocument = z.strictObject({
  id: z.string().max(80),
  version: z.int(),
  clusterId: ClusterId,
  clusterTitle: z.string(),
  clusterStatus: ClusterStatusView,
  title: z.string(),
  goal: z.string(),
  stage: ProjectStage,
  lead: OrganisationId,
  industries: z.array(z.string().max(2)),
  since: Instant,
});
export type ProjectDocument = z.infer<typeof ProjectDocument>;
