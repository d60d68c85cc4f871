import type { Cluster, Project as Charter } from '../cluster/cluster.ts';
import type { Member } from '../cluster/member.ts';
import { confirmedIn } from './access.ts';
import type { ProjectChange } from './change.ts';
import { industriesOf, newProject } from './open.ts';
import { planOf } from './plan.ts';
import { levelsOf } from './stages.ts';

/**
 * A project that stood in the application begins with the registration, under the id that it had there. Its level is
 * the first of its stage word. A lead that has left meanwhile leaves the place to the coordinator.
 */
export function openFromCharter(
  cluster: Cluster,
  members: readonly Member[],
  charter: Charter,
  { startedAt, at }: { readonly startedAt: string; readonly at: Date },
): ProjectChange {
  const now = at.toISOString();
  const lead = confirmedIn(members, charter.lead);
  const [trl] = levelsOf[charter.stage];
  const own = lead && { organisationId: lead.organisationId, name: lead.facts.name, since: now };
  return {
    before: undefined,
    after: {
      status: 'running',
      ...newProject(cluster, charter.id, now),
      origin: 'charter',
      title: charter.title,
      goal: charter.goal,
      trl,
      industries: industriesOf(cluster.industries),
      stages: planOf(trl, [], now),
      ...(own === undefined ? {} : { lead: own.organisationId }),
      members: own === undefined || lead === undefined ? [] : [{ ...own, contributions: [lead.contribution] }],
      startedAt,
    },
    fact: {
      type: 'project-opened',
      data: {
        clusterId: cluster.id,
        ...(own === undefined ? {} : { lead: own.organisationId }),
        origin: 'charter',
        trl,
      },
    },
    actor: 'system',
    at,
    ...(own === undefined ? {} : { confirmed: own.organisationId }),
  };
}
