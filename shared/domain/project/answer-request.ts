import { represents } from '../actor.ts';
import type { OrganisationId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { type Acting, confirmedIn, managed, open, type Within } from './access.ts';
import { next, type ProjectChange } from './change.ts';
import { answered, withMember } from './joining.ts';
import type { Project, ProjectRequest } from './project.ts';

type Answer = Acting & { readonly organisationId: OrganisationId };

const requestOf = (project: Project, organisationId: OrganisationId): ProjectRequest | undefined =>
  project.requests.find((request) => request.organisationId === organisationId);
const without = (project: Project, request: ProjectRequest) => project.requests.filter((one) => one !== request);

/** The lead lets an organisation in; it must still be in the cluster. */
export function approveJoining(
  project: Project,
  { cluster, members }: Within,
  { organisationId, by, at }: Answer,
): Result<ProjectChange, Refusal> {
  const found = managed(project, cluster, { by, at });
  if (!found.ok) return found;
  const request = requestOf(project, organisationId);
  if (request === undefined) return refuse({ kind: 'not-found' });
  if (confirmedIn(members, organisationId) === undefined) return refuse({ kind: 'not-in-cluster' });
  const joined = withMember(project.members, request, request.contribution, at.toISOString());
  if (joined === undefined) return refuse({ kind: 'quota-exceeded' });
  const { kind } = request.contribution;
  const data = { clusterId: project.clusterId, organisationId, kind, hole: request.hole };
  const after = { ...found.value, members: joined, requests: without(project, request) };
  const acting = { actor: by.personId, at };
  return accept(next(project, after, { type: 'project-joined', data }, acting, { confirmed: organisationId }));
}

/** The lead says no, and why. */
export function refuseJoining(
  project: Project,
  { cluster }: Within,
  { organisationId, reason, by, at }: Answer & { readonly reason: string },
): Result<ProjectChange, Refusal> {
  const found = managed(project, cluster, { by, at });
  if (!found.ok) return found;
  const request = requestOf(project, organisationId);
  if (request === undefined) return refuse({ kind: 'not-found' });
  const data = { clusterId: project.clusterId, organisationId };
  const answers = answered(project, { organisationId, what: 'refused', reason, at: at.toISOString() });
  const after = { ...found.value, requests: without(project, request), answers };
  return accept(next(project, after, { type: 'project-joining-refused', data }, { actor: by.personId, at }));
}

/** The organisation takes its request back. */
export function withdrawJoining(
  project: Project,
  { cluster }: Within,
  { organisationId, by, at }: Answer,
): Result<ProjectChange, Refusal> {
  if (!represents(by, organisationId)) return refuse({ kind: 'not-yours' });
  const found = open(project, cluster);
  if (!found.ok) return found;
  const request = requestOf(project, organisationId);
  if (request === undefined) return refuse({ kind: 'not-found' });
  const data = { clusterId: project.clusterId, organisationId };
  const after = { ...found.value, requests: without(project, request) };
  return accept(next(project, after, { type: 'project-joining-withdrawn', data }, { actor: by.personId, at }));
}
