import type { Actor } from '../actor.ts';
import type { OrganisationId, ProjectId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { coordinates, isOpenToChange } from './access.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster, ClusterCommon, Project } from './cluster.ts';
import { next } from './next.ts';

type Edit = {
  /** What is `undefined` stays as it is. */
  readonly changes: {
    readonly [Field in 'title' | 'summary' | 'industries' | 'openToRequests']?: ClusterCommon[Field] | undefined;
  } & { readonly projects?: readonly (Omit<Project, 'id'> & { readonly id?: ProjectId | undefined })[] | undefined };
  /** Members that are confirmed now: a project is led by one of them. */
  readonly confirmed: ReadonlySet<OrganisationId>;
  readonly newId: () => ProjectId;
  readonly sawVersion: number;
  readonly by: Actor;
  readonly at: Date;
};

/** The coordinator changes what the cluster says about itself, unless it is being judged. */
export function edit(cluster: Cluster, request: Edit): Result<ClusterChange, Refusal> {
  const { changes, confirmed, newId, sawVersion, by, at } = request;
  if (!coordinates(by, cluster)) return refuse({ kind: 'not-yours' });
  if (cluster.version !== sawVersion) return refuse({ kind: 'stale-version' });
  if (!isOpenToChange(cluster)) return refuse({ kind: 'wrong-status', status: cluster.status });
  if (changes.projects?.some(({ lead }) => !confirmed.has(lead)) === true) return refuse({ kind: 'lead-not-member' });

  const { title, summary, industries, openToRequests, projects } = changes;
  // Each id once: a second project under the same id is a new one.
  const known = new Set(cluster.projects.map(({ id }) => id));
  const edited: Partial<ClusterCommon> = {
    ...(title === undefined ? {} : { title }),
    ...(summary === undefined ? {} : { summary }),
    ...(openToRequests === undefined ? {} : { openToRequests }),
    ...(industries === undefined ? {} : { industries: [...new Set(industries)] }),
    ...(projects === undefined
      ? {}
      : {
          projects: projects.map(({ id, ...one }) => ({
            ...one,
            id: id !== undefined && known.delete(id) ? id : newId(),
          })),
        }),
  };
  const data = {
    fields: Object.keys(edited),
    ...(edited.industries === undefined ? {} : { industries: edited.industries }),
    ...(edited.projects === undefined ? {} : { projects: edited.projects.length }),
  };
  return accept(next(cluster, { ...cluster, ...edited }, { type: 'cluster-edited', data }, { actor: by.personId, at }));
}
