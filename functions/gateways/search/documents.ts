import * as z from 'zod';
import { ClusterId, Instant, OrganisationId } from '../../../shared/domain/ids.ts';
import { FoundCluster, FoundProject } from '../../../shared/contracts/search.ts';

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

const industries = z.array(z.string().max(2));

/** What is shown of a cluster that was found, and of which version it is. */
export const ClusterDocument = FoundCluster.extend({ version: z.int(), industries }).strict();
export type ClusterDocument = z.infer<typeof ClusterDocument>;

export const ProjectDocument = FoundProject.extend({
  /** Of the project, or of the application that proposes it. */
  version: z.int(),
  industries,
  since: Instant,
}).strict();
export type ProjectDocument = z.infer<typeof ProjectDocument>;
