import { type Actor, represents } from '../actor.ts';
import { coordinates, isRegistered } from '../cluster/access.ts';
import type { Cluster, ClusterStatus } from '../cluster/cluster.ts';
import type { ConfirmedMember, Member } from '../cluster/member.ts';
import { isConfirmed } from '../cluster/snapshot.ts';
import type { OrganisationId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { OpenProject, Project } from './project.ts';

/** A project's cluster, and the memberships in it that a decision is about (the caller's own among them). */
export type Within = { readonly cluster: Cluster; readonly members: readonly Member[] };
export type Acting = { readonly by: Actor; readonly at: Date };

const running: readonly ClusterStatus[] = ['active', 'at-risk'];

/** New projects begin only in a cluster that is not suspended. */
export const isRunning = ({ status }: Cluster): boolean => running.includes(status);

/** The lead, or the coordinator of the cluster. */
export const manages = (actor: Actor, project: Project, cluster: Cluster): boolean =>
  coordinates(actor, cluster) || (project.lead !== undefined && represents(actor, project.lead));

/** Reports for members and requests are for the cluster's confirmed members and operators. */
export const seesInside = (actor: Actor, { cluster, members }: Within): boolean =>
  actor.operator ||
  coordinates(actor, cluster) ||
  members.some((member) => isConfirmed(member) && represents(actor, member.organisationId));

/** What has ended is history: nothing about it changes any more. */
export const isOpen = (project: Project): project is OpenProject =>
  project.status === 'planned' || project.status === 'running';

/** The project, if this person may change it now; the reason why not otherwise. */
export function managed(project: Project, cluster: Cluster, { by }: Acting): Result<OpenProject, Refusal> {
  if (!manages(by, project, cluster)) return refuse({ kind: 'not-yours' });
  return open(project, cluster);
}

/** The project, if anything about it may change now. */
export function open(project: Project, cluster: Cluster): Result<OpenProject, Refusal> {
  // Work goes on while a cluster looks for members again.
  if (!isRegistered(cluster)) return refuse({ kind: 'wrong-status', status: cluster.status });
  return isOpen(project) ? accept(project) : refuse({ kind: 'wrong-status', status: project.status });
}

/** The confirmed membership of an organisation among those that were loaded. */
export const confirmedIn = (members: readonly Member[], organisationId: OrganisationId): ConfirmedMember | undefined =>
  members.filter(isConfirmed).find((member) => member.organisationId === organisationId);
