import { represents } from '../actor.ts';
import type { Contribution } from '../cluster/member.ts';
import type { OrganisationId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { type Acting, confirmedIn, open, type Within } from './access.ts';
import { next, type ProjectChange } from './change.ts';
import { holesOf } from './holes.ts';
import { brings } from './joining.ts';
import { limits, type Project } from './project.ts';

type Joining = Acting & {
  readonly organisationId: OrganisationId;
  readonly contribution: Contribution;
  readonly message: string | undefined;
  /** It asks to fill a place that the project wants filled. */
  readonly hole: boolean;
};

/** A confirmed member of the cluster asks to take part, or to bring more than it does already. */
export function requestJoining(
  project: Project,
  { cluster, members }: Within,
  { organisationId, contribution, message, hole, by, at }: Joining,
): Result<ProjectChange, Refusal> {
  if (!represents(by, organisationId)) return refuse({ kind: 'not-yours' });
  const found = open(project, cluster);
  if (!found.ok) return found;
  const member = confirmedIn(members, organisationId);
  if (member === undefined) return refuse({ kind: 'not-in-cluster' });
  if (project.requests.some((request) => request.organisationId === organisationId))
    return refuse({ kind: 'wrong-status', status: 'requested' });
  const known = project.members.find((one) => one.organisationId === organisationId);
  if (known !== undefined && brings(known, contribution.kind)) return refuse({ kind: 'already-in-project' });
  if (hole && !holesOf(project).some(({ role }) => role === contribution.kind)) return refuse({ kind: 'no-such-hole' });
  if (project.requests.length >= limits.requests) return refuse({ kind: 'quota-exceeded' });
  if (known !== undefined && known.contributions.length >= limits.contributions)
    return refuse({ kind: 'quota-exceeded' });

  const request = {
    organisationId,
    name: member.facts.name,
    contribution,
    hole,
    ...(message === undefined ? {} : { message }),
    at: at.toISOString(),
  };
  const data = { clusterId: project.clusterId, organisationId, kind: contribution.kind, hole };
  const after = { ...found.value, requests: [...project.requests, request] };
  const fact = { type: 'project-joining-requested', data } as const;
  return accept(next(project, after, fact, { actor: by.personId, at }));
}
