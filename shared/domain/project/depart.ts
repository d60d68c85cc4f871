import { represents } from '../actor.ts';
import type { OrganisationId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { type Acting, managed, open, type Within } from './access.ts';
import { next, type ProjectChange } from './change.ts';
import { answered } from './joining.ts';
import type { Project } from './project.ts';

type Departure = Acting & { readonly organisationId: OrganisationId };

const takesPart = (project: Project, organisationId: OrganisationId): boolean =>
  project.members.some((member) => member.organisationId === organisationId);
/** Its membership and whatever it asked for. */
const without = ({ members, requests }: Project, organisationId: OrganisationId) => ({
  members: members.filter((member) => member.organisationId !== organisationId),
  requests: requests.filter((request) => request.organisationId !== organisationId),
});

/** An organisation leaves of its own will. The lead hands over first. */
export function leaveProject(
  project: Project,
  { cluster }: Within,
  { organisationId, by, at }: Departure,
): Result<ProjectChange, Refusal> {
  if (!represents(by, organisationId)) return refuse({ kind: 'not-yours' });
  const found = open(project, cluster);
  if (!found.ok) return found;
  if (!takesPart(project, organisationId)) return refuse({ kind: 'not-found' });
  if (project.lead === organisationId) return refuse({ kind: 'lead-stays' });
  const data = { clusterId: project.clusterId, organisationId, why: 'left' } as const;
  const after = { ...found.value, ...without(project, organisationId) };
  return accept(next(project, after, { type: 'project-left', data }, { actor: by.personId, at }));
}

/** The lead or the coordinator takes an organisation out of the project, and says why. */
export function removeFromProject(
  project: Project,
  { cluster }: Within,
  { organisationId, reason, by, at }: Departure & { readonly reason: string },
): Result<ProjectChange, Refusal> {
  const found = managed(project, cluster, { by, at });
  if (!found.ok) return found;
  if (!takesPart(project, organisationId)) return refuse({ kind: 'not-found' });
  if (project.lead === organisationId) return refuse({ kind: 'lead-stays' });
  const data = { clusterId: project.clusterId, organisationId, why: 'removed' } as const;
  const answers = answered(project, { organisationId, what: 'removed', reason, at: at.toISOString() });
  const after = { ...found.value, ...without(project, organisationId), answers };
  return accept(next(project, after, { type: 'project-left', data }, { actor: by.personId, at }));
}

/**
 * Whoever left the cluster leaves its projects; a lead leaves its place vacant. Of one that came back only what was
 * until `leftAt` ends. `undefined` when there is nothing to do: it takes no part, or the project is history.
 */
export function leaveWithCluster(
  project: Project,
  organisationId: OrganisationId,
  { leftAt, at }: { readonly leftAt: string | undefined; readonly at: Date },
): ProjectChange | undefined {
  if (project.status === 'completed' || project.status === 'stopped') return undefined;
  const was = (since: string) => leftAt === undefined || since <= leftAt;
  const gone =
    project.members.some((member) => member.organisationId === organisationId && was(member.since)) ||
    project.requests.some((request) => request.organisationId === organisationId && was(request.at));
  if (!gone) return undefined;
  const by = { actor: 'system', at } as const;
  const { clusterId } = project;
  if (project.lead !== organisationId) {
    const data = { clusterId, organisationId, why: 'left-cluster' } as const;
    return next(project, { ...project, ...without(project, organisationId) }, { type: 'project-left', data }, by);
  }
  const { lead, ...vacant } = { ...project, ...without(project, organisationId) };
  return next(project, vacant, { type: 'project-lead-left', data: { clusterId, organisationId } }, by);
}
