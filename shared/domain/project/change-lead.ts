import type { OrganisationId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { type Acting, confirmedIn, managed, type Within } from './access.ts';
import { next, type ProjectChange } from './change.ts';
import { limits, type Project } from './project.ts';

/** Another confirmed member of the cluster leads from now on; it takes part in the project if it did not yet. */
export function changeLead(
  project: Project,
  { cluster, members }: Within,
  { organisationId, by, at }: Acting & { readonly organisationId: OrganisationId },
): Result<ProjectChange | undefined, Refusal> {
  const found = managed(project, cluster, { by, at });
  if (!found.ok) return found;
  if (project.lead === organisationId) return accept(undefined);
  const lead = confirmedIn(members, organisationId);
  if (lead === undefined) return refuse({ kind: 'lead-not-member' });
  const inside = project.members.some((member) => member.organisationId === organisationId);
  if (!inside && project.members.length >= limits.members) return refuse({ kind: 'quota-exceeded' });
  const joining = {
    organisationId,
    name: lead.facts.name,
    contributions: [lead.contribution],
    since: at.toISOString(),
  };
  const after = {
    ...found.value,
    lead: organisationId,
    members: inside ? project.members : [...project.members, joining],
    requests: project.requests.filter((request) => request.organisationId !== organisationId),
  };
  const former = project.lead === undefined ? {} : { former: project.lead };
  const data = { clusterId: project.clusterId, organisationId, ...former };
  const fact = { type: 'project-lead-changed', data } as const;
  return accept(next(project, after, fact, { actor: by.personId, at }, { confirmed: organisationId }));
}
