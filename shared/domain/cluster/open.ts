import { type Actor, represents } from '../actor.ts';
import { noHash } from '../event.ts';
import { addDays, dayOf } from '../days.ts';
import type { ClusterId, ProjectId } from '../ids.ts';
import { memberFacts } from '../organisation/member-facts.ts';
import { isAdmitted, type Organisation } from '../organisation/organisation.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Programme } from '../../programme/programme.ts';
import type { ClusterChange } from './change.ts';
import type { ClusterCommon, Project } from './cluster.ts';
import type { Contribution } from './member.ts';

type Opening = {
  readonly id: ClusterId;
  readonly projectId: ProjectId;
  readonly content: Pick<ClusterCommon, 'title' | 'summary' | 'industries'>;
  readonly project: Omit<Project, 'id' | 'lead'> & { readonly lead?: Project['lead'] | undefined };
  readonly contribution: Contribution | undefined;
  readonly by: Actor;
  readonly at: Date;
};

/** A participant opens the application; it is the founder and the first of the thirty. */
export function open(
  organisation: Organisation,
  opening: Opening,
  programme: Programme,
): Result<ClusterChange, Refusal> {
  const { id, projectId, content, project, contribution, by, at } = opening;
  if (!represents(by, organisation.id)) return refuse({ kind: 'not-yours' });
  if (!isAdmitted(organisation) || organisation.status !== 'participant') return refuse({ kind: 'not-admitted' });
  const { lead = organisation.id, ...description } = project;
  if (lead !== organisation.id) return refuse({ kind: 'lead-not-member' });

  const now = at.toISOString();
  return accept({
    before: undefined,
    after: {
      status: 'gathering',
      id,
      version: 1,
      lastEventHash: noHash,
      programme: { id: programme.id, version: programme.version },
      ...content,
      industries: [...new Set(content.industries)],
      projects: [{ ...description, id: projectId, lead }],
      founder: organisation.id,
      openToRequests: true,
      counts: { participants: 1, lapsed: 0, partners: 0, invited: 0, requested: 0 },
      milestone: 0,
      submissions: 0,
      invitedToday: { day: dayOf(at), count: 0 },
      openedAt: now,
      updatedAt: now,
      idleUntil: addDays(at, programme.clocks.idleDays).toISOString(),
    },
    members: [
      {
        status: 'confirmed',
        clusterId: id,
        organisationId: organisation.id,
        role: 'founder',
        facts: memberFacts(organisation),
        factsVersion: organisation.version,
        version: 1,
        updatedAt: now,
        confirmedAt: now,
        confirmedBy: by.personId,
        contribution: contribution ?? { kind: 'other', text: project.title },
      },
    ],
    fact: {
      type: 'cluster-opened',
      data: { organisationId: organisation.id, industries: [...new Set(content.industries)], projects: 1 },
    },
    actor: by.personId,
    at,
  });
}
