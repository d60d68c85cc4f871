import { type Actor, represents } from '../actor.ts';
import { isRegistered } from '../cluster/access.ts';
import { confirmedIn, isOpen, manages, type Within } from './access.ts';
import { holesOf } from './holes.ts';
import type { Project } from './project.ts';

/** What this person may do with a project now; names of routes. */
export function projectActions(project: Project, { cluster, members }: Within, actor: Actor): string[] {
  if (!isOpen(project) || !isRegistered(cluster)) return [];
  const managing = [
    'editProject',
    'changeProjectRoles',
    project.status === 'planned' && 'startProject',
    project.status === 'running' && project.trl < 9 && 'reachProjectStage',
    project.status === 'running' && project.trl > 1 && 'setProjectStageBack',
    'changeProjectLead',
    project.requests.length > 0 && 'approveProjectJoining',
    project.requests.length > 0 && 'refuseProjectJoining',
    project.members.some(({ organisationId }) => organisationId !== project.lead) && 'removeFromProject',
    'addProjectResult',
    'fileProjectReport',
    project.reports.some(({ published }) => !published) && 'publishProjectReport',
    project.status === 'running' && 'completeProject',
    'stopProject',
  ];
  const own = actor.organisations.filter((organisation) => confirmedIn(members, organisation) !== undefined);
  const asked = own.filter((id) => project.requests.some(({ organisationId }) => organisationId === id));
  const inside = project.members.some(
    ({ organisationId }) => organisationId !== project.lead && represents(actor, organisationId),
  );
  const joining = own.length > asked.length;
  const taking = [
    joining && 'requestProjectJoining',
    joining && holesOf(project).length > 0 && 'requestProjectHole',
    asked.length > 0 && 'withdrawProjectJoining',
    inside && 'leaveProject',
  ];
  return [...(manages(actor, project, cluster) ? managing : []), ...taking].filter((action) => action !== false);
}
