import * as z from 'zod/mini';
import type { OutputOf } from '../../api/client.ts';
import { type Draft, hasDraft, useDraft } from '../../parts/use-draft.ts';
import { stages } from './project-fields.tsx';

const EditForm = z.object({
  /** Of the application that was changed: another one by now is told when it is saved. */
  version: z.number(),
  title: z.string(),
  summary: z.string(),
  openToRequests: z.boolean(),
  industries: z.readonly(z.array(z.string())),
  projects: z.readonly(
    z.array(
      z.object({
        id: z.optional(z.string()),
        key: z.optional(z.string()),
        title: z.string(),
        goal: z.string(),
        stage: z.enum(stages),
        lead: z.string(),
      }),
    ),
  ),
});
type EditForm = z.infer<typeof EditForm>;
type Cluster = OutputOf<'readCluster'>;

const nameOf = (clusterId: string): string => `application-${clusterId}`;

/** Changes that somebody began here and did not save. */
export const hasEditDraft = (clusterId: string): boolean => hasDraft(nameOf(clusterId));

/** The form that changes an application; survives leaving the page. */
export const useEditDraft = (cluster: Cluster): Draft<EditForm> => {
  const { version, title, summary, openToRequests, industries, projects } = cluster;
  return useDraft(nameOf(cluster.id), (stored) => EditForm.safeParse(stored).data, {
    version,
    title,
    summary,
    openToRequests,
    industries,
    projects,
  });
};
