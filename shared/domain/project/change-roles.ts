import type { Cluster } from '../cluster/cluster.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { type Acting, managed } from './access.ts';
import { next, type ProjectChange } from './change.ts';
import { holesOf } from './holes.ts';
import type { Project, Role } from './project.ts';

/** Which links of the chain the project wants, and how many organisations for each; the last word on a role counts. */
export function changeRoles(
  project: Project,
  cluster: Cluster,
  { roles, sawVersion, by, at }: Acting & { readonly roles: readonly Role[]; readonly sawVersion: number },
): Result<ProjectChange, Refusal> {
  const found = managed(project, cluster, { by, at });
  if (!found.ok) return found;
  if (project.version !== sawVersion) return refuse({ kind: 'stale-version' });
  const wanted = [...new Map(roles.map((role) => [role.role, role])).values()];
  const after = { ...found.value, roles: wanted };
  const holes = holesOf(after).reduce((sum, { missing }) => sum + missing, 0);
  const data = {
    clusterId: project.clusterId,
    roles: wanted.map((role) => ({ role: role.role, wanted: role.wanted })),
    holes,
  };
  return accept(next(project, after, { type: 'project-roles-changed', data }, { actor: by.personId, at }));
}
