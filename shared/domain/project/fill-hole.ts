import type { ConfirmedMember, Contribution } from '../cluster/member.ts';
import type { ClusterId, ProjectId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { isOpen } from './access.ts';
import { next, type ProjectChange } from './change.ts';
import { holesOf } from './holes.ts';
import { withMember } from './joining.ts';
import { limits, type Project } from './project.ts';

type Wanted = {
  readonly clusterId: ClusterId;
  readonly hole: { readonly projectId: ProjectId; readonly role: Contribution['kind'] };
  readonly contribution: Contribution;
};

/** Whether a request to join the cluster may name this hole: the project looks for what the organisation brings. */
export function hasHole(project: Project, { clusterId, hole, contribution }: Wanted): Result<true, Refusal> {
  const looksFor = isOpen(project) && holesOf(project).some(({ role }) => role === hole.role);
  return project.clusterId === clusterId && looksFor && contribution.kind === hole.role
    ? accept(true)
    : refuse({ kind: 'no-such-hole' });
}

/**
 * Who was let into the cluster for a hole comes into its project. `undefined` when there is nothing to do: it came in
 * for this confirmation already (and may have left since), there is no room, or the project has ended.
 */
export function fillHole(project: Project, member: ConfirmedMember, at: Date): ProjectChange | undefined {
  const { organisationId, contribution, confirmedAt, facts } = member;
  const cameIn = project.cameIn ?? [];
  const before = cameIn.some((one) => one.organisationId === organisationId && one.confirmedAt === confirmedAt);
  if (before || !isOpen(project)) return undefined;
  const who = { organisationId, name: facts.name };
  const members = withMember(project.members, who, contribution, at.toISOString());
  if (members === undefined) return undefined;
  const after = {
    ...project,
    members,
    requests: project.requests.filter((request) => request.organisationId !== organisationId),
    cameIn: [...cameIn, { organisationId, confirmedAt }].slice(-limits.members),
  };
  const data = { clusterId: project.clusterId, organisationId, kind: contribution.kind, hole: true };
  const by = { actor: 'system', at } as const;
  return next(project, after, { type: 'project-joined', data }, by, { confirmed: organisationId });
}
