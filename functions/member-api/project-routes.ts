import { addProjectResult } from './routes/add-project-result.ts';
import { approveProjectJoining } from './routes/approve-project-joining.ts';
import { changeProjectLead } from './routes/change-project-lead.ts';
import { changeProjectRoles } from './routes/change-project-roles.ts';
import { completeProject } from './routes/complete-project.ts';
import { editProject } from './routes/edit-project.ts';
import { fileProjectReport } from './routes/file-project-report.ts';
import { leaveProject } from './routes/leave-project.ts';
import { openProject } from './routes/open-project.ts';
import { publishProjectReport } from './routes/publish-project-report.ts';
import { reachProjectStage } from './routes/reach-project-stage.ts';
import { readProject } from './routes/read-project.ts';
import { refuseProjectJoining } from './routes/refuse-project-joining.ts';
import { removeFromProject } from './routes/remove-from-project.ts';
import { requestProjectHole } from './routes/request-project-hole.ts';
import { requestProjectJoining } from './routes/request-project-joining.ts';
import { setProjectStageBack } from './routes/set-project-stage-back.ts';
import { startProject } from './routes/start-project.ts';
import { stopProject } from './routes/stop-project.ts';
import { withdrawProjectJoining } from './routes/withdraw-project-joining.ts';

/** The routes of projects. */
export const projectRoutes = [
  addProjectResult,
  approveProjectJoining,
  changeProjectLead,
  changeProjectRoles,
  completeProject,
  editProject,
  fileProjectReport,
  leaveProject,
  openProject,
  publishProjectReport,
  reachProjectStage,
  readProject,
  refuseProjectJoining,
  removeFromProject,
  requestProjectHole,
  requestProjectJoining,
  setProjectStageBack,
  startProject,
  stopProject,
  withdrawProjectJoining,
] as const;
