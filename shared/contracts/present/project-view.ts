import type { Actor } from '../../domain/actor.ts';
import { seesInside, type Within } from '../../domain/project/access.ts';
import { projectActions } from '../../domain/project/allowed-actions.ts';
import type { ProjectCard } from '../../domain/project/card.ts';
import { holesOf, rolesOf } from '../../domain/project/holes.ts';
import type { Project, ProjectReport } from '../../domain/project/project.ts';
import { levelText, stageOf } from '../../domain/project/stages.ts';
import type { ProjectCardView, ProjectView, PublicProjectView } from '../project-views.ts';

export const projectCardView = ({ id, clusterId, title, status, ...card }: ProjectCard): ProjectCardView => ({
  id,
  clusterId,
  title,
  status,
  stage: stageOf(card.trl),
  ...card,
});

const ended = (project: Project): boolean => project.status === 'completed' || project.status === 'stopped';

/** The project as everybody may see it, with the reports that it may be shown with. */
export const publicProjectView = (
  project: Project,
  reports: readonly ProjectReport[],
  shown: (report: Project['reports'][number]) => boolean = ({ published }) => published,
): PublicProjectView => ({
  id: project.id,
  clusterId: project.clusterId,
  title: project.title,
  goal: project.goal,
  status: project.status,
  stage: stageOf(project.trl),
  trl: project.trl,
  stageText: levelText(project.trl),
  industries: project.industries,
  stages: project.stages,
  ...(project.lead === undefined ? {} : { lead: project.lead }),
  members: project.members,
  roles: rolesOf(project).map(({ role, wanted, filled, note }) => ({
    role,
    wanted,
    filled,
    ...(note === undefined ? {} : { note }),
  })),
  holes: ended(project) ? [] : holesOf(project),
  results: project.results,
  reports: project.reports.filter(shown).flatMap((report) => {
    const text = reports.find(({ number }) => number === report.number)?.text;
    return text === undefined ? [] : [{ ...report, text }];
  }),
  openedAt: project.openedAt,
  ...('startedAt' in project && project.startedAt !== undefined ? { startedAt: project.startedAt } : {}),
  ...(project.status === 'completed' ? { completedAt: project.completedAt, summary: project.summary } : {}),
  ...(project.status === 'stopped' ? { stoppedAt: project.stoppedAt } : {}),
  updatedAt: project.updatedAt,
});

type Viewer = { readonly actor: Actor; readonly within: Within };

/** The project as this person sees it. */
export function projectView(
  project: Project,
  reports: readonly ProjectReport[],
  { actor, within }: Viewer,
): ProjectView {
  const inside = seesInside(actor, within);
  const asked = project.requests.filter(({ organisationId }) => inside || actor.organisations.includes(organisationId));
  return {
    ...publicProjectView(project, reports, ({ published }) => inside || published),
    version: project.version,
    origin: project.origin,
    ...(inside && project.setBack !== undefined ? { setBack: project.setBack } : {}),
    ...(inside && project.status === 'stopped' ? { stopReason: project.reason } : {}),
    requests: asked,
    answers: project.answers.filter(({ organisationId }) => actor.organisations.includes(organisationId)),
    allowedActions: projectActions(project, within, actor),
  };
}
