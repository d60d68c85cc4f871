import { type Actor, represents } from '../actor.ts';
import { coordinates } from '../cluster/access.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { Contribution } from '../cluster/member.ts';
import { noHash } from '../event.ts';
import type { OrganisationId, ProjectId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { confirmedIn, isRunning, type Within } from './access.ts';
import type { ProjectChange } from './change.ts';
import type { Project, Stage } from './project.ts';
import { planOf } from './plan.ts';

type Opening = {
  readonly id: ProjectId;
  /** It leads. */
  readonly organisationId: OrganisationId;
  readonly content: Pick<Project, 'title' | 'goal' | 'trl'>;
  /** The first five of the cluster's, if absent. */
  readonly industries: Project['industries'] | undefined;
  readonly stages: readonly Omit<Stage, 'reachedAt'>[] | undefined;
  readonly contribution: Contribution | undefined;
  readonly by: Actor;
  readonly at: Date;
};

/** A confirmed member opens a project that it leads; the coordinator opens one for any confirmed member. */
export function openProject(
  { cluster, members }: Within,
  { id, organisationId, content, industries, stages, contribution, by, at }: Opening,
): Result<ProjectChange, Refusal> {
  const lead = confirmedIn(members, organisationId);
  const ours = represents(by, organisationId) && lead !== undefined;
  if (!ours && !coordinates(by, cluster)) return refuse({ kind: 'not-yours' });
  if (!isRunning(cluster)) return refuse({ kind: 'wrong-status', status: cluster.status });
  if (lead === undefined) return refuse({ kind: 'lead-not-member' });
  const now = at.toISOString();
  const brought = contribution ?? lead.contribution;
  return accept({
    before: undefined,
    after: {
      status: 'planned',
      ...newProject(cluster, id, now),
      ...content,
      origin: 'opened',
      industries: industriesOf(industries ?? cluster.industries),
      stages: planOf(content.trl, stages ?? [], now),
      lead: organisationId,
      members: [{ organisationId, name: lead.facts.name, contributions: [brought], since: now }],
    },
    fact: {
      type: 'project-opened',
      data: { clusterId: cluster.id, lead: organisationId, origin: 'opened', trl: content.trl },
    },
    actor: by.personId,
    at,
    confirmed: organisationId,
  });
}

export const industriesOf = (industries: readonly string[]): string[] => [...new Set(industries)].slice(0, 5);

/** What every project begins with. */
export const newProject = (cluster: Cluster, id: ProjectId, now: string) => ({
  id,
  version: 1,
  lastEventHash: noHash,
  clusterId: cluster.id,
  requests: [],
  answers: [],
  roles: [],
  results: [],
  reports: [],
  openedAt: now,
  updatedAt: now,
});
