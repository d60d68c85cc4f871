import type { ProjectEvent } from '../event.ts';
import type { OrganisationId } from '../ids.ts';
import type { Project } from '../project/project.ts';
import type { Announcement } from './audience.ts';
import type { NotificationSubject } from './kinds.ts';

/** What the texts need beside the event, as it is when it is told. */
export type ProjectContext = {
  readonly project: Project;
  readonly clusterTitle: string;
  readonly name: (id: OrganisationId) => string;
};

/** The organisation whose name the announcements of this event need. */
export const organisationInProject = ({ data }: ProjectEvent): OrganisationId | undefined =>
  'organisationId' in data ? data.organisationId : undefined;

const to = (organisationId: OrganisationId, subject: NotificationSubject): Announcement => ({
  audience: { to: 'organisation', organisationId },
  subject,
});

/** Who is told what about a project. */
export function announceProject(event: ProjectEvent, { project, clusterTitle, name }: ProjectContext): Announcement[] {
  const { clusterId } = event.data;
  const about = { clusterId, clusterTitle, projectId: project.id, projectTitle: project.title };
  const of = (id: OrganisationId) => ({ ...about, organisationId: id, organisationName: name(id) });
  const coordinator = (subject: NotificationSubject): Announcement => ({
    audience: { to: 'coordinator', clusterId },
    subject,
  });
  /** The lead; the coordinator while there is none. */
  const lead = (subject: NotificationSubject) =>
    project.lead === undefined ? coordinator(subject) : to(project.lead, subject);
  const everybody = (subject: NotificationSubject) => [
    ...project.members.map(({ organisationId }) => to(organisationId, subject)),
    coordinator(subject),
  ];

  switch (event.type) {
    case 'project-opened':
      // Of those that stood in the application the registration tells.
      return event.data.origin === 'charter'
        ? []
        : [{ audience: { to: 'members', clusterId }, subject: { kind: 'project-opened', data: about } }];
    case 'project-joining-requested': {
      const { organisationId, hole } = event.data;
      return [lead({ kind: 'project-request', data: { ...of(organisationId), hole } })];
    }
    case 'project-joined':
      return [to(event.data.organisationId, { kind: 'project-joined', data: of(event.data.organisationId) })];
    case 'project-joining-refused':
      return [to(event.data.organisationId, { kind: 'project-refused', data: of(event.data.organisationId) })];
    case 'project-left': {
      const { organisationId, why } = event.data;
      return why === 'removed'
        ? [to(organisationId, { kind: 'project-removed', data: of(organisationId) })]
        : [lead({ kind: 'project-left', data: of(organisationId) })];
    }
    case 'project-lead-left':
      return [coordinator({ kind: 'project-lead-left', data: of(event.data.organisationId) })];
    case 'project-lead-changed':
      return [to(event.data.organisationId, { kind: 'project-lead-named', data: of(event.data.organisationId) })];
    case 'project-stage-reached':
    case 'project-stage-set-back':
      return everybody({ kind: event.type, data: { ...about, trl: event.data.to } });
    case 'project-completed':
    case 'project-stopped':
      return everybody({ kind: event.type, data: about });
    case 'project-edited':
    case 'project-started':
    case 'project-joining-withdrawn':
    case 'project-roles-changed':
    case 'project-result-added':
    case 'project-report-filed':
    case 'project-report-published':
      return [];
  }
}
