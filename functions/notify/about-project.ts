import type { ProjectEvent } from '../../shared/domain/event.ts';
import { announceProject, organisationInProject } from '../../shared/domain/notification/announce-project.ts';
import type { Announcement } from '../../shared/domain/notification/audience.ts';
import type { NotifyDeps } from './deps.ts';

/** Who is told what about a project, in the words of today. */
export async function aboutProject(
  event: ProjectEvent,
  { recipients }: Pick<NotifyDeps, 'recipients'>,
): Promise<Announcement[]> {
  const project = await recipients.project(event.aggregateId);
  const named = organisationInProject(event);
  const { cluster, members } = await recipients.cluster(project.clusterId, named === undefined ? [] : [named]);
  return announceProject(event, {
    project,
    clusterTitle: cluster.title,
    name: (id) => {
      const member = members.find(({ organisationId }) => organisationId === id);
      if (member === undefined) throw new Error('An event names an organisation that has no membership');
      return member.facts.name;
    },
  });
}
