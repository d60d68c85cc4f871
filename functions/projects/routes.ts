import { addProjectResult } from './routes/add-project-result.ts';
import { answerCityRequest } from './routes/answer-city-request.ts';
import { approveProjectJoining } from './routes/approve-project-joining.ts';
import { askCityDepartment } from './routes/ask-city-department.ts';
import { changeProjectLead } from './routes/change-project-lead.ts';
import { changeProjectRoles } from './routes/change-project-roles.ts';
import { completeProject } from './routes/complete-project.ts';
import { editProject } from './routes/edit-project.ts';
import { fileProjectReport } from './routes/file-project-report.ts';
import { leaveProject } from './routes/leave-project.ts';
import { listCityRequests } from './routes/list-city-requests.ts';
import { listDepartmentRequests } from './routes/list-department-requests.ts';
import { openProject } from './routes/open-project.ts';
import { prolongCityRequest } from './routes/prolong-city-request.ts';
import { publishProjectReport } from './routes/publish-project-report.ts';
import { reachProjectStage } from './routes/reach-project-stage.ts';
import { readCityRequest } from './routes/read-city-request.ts';
import { readProject } from './routes/read-project.ts';
import { refuseProjectJoining } from './routes/refuse-project-joining.ts';
import { removeFromProject } from './routes/remove-from-project.ts';
import { requestProjectHole } from './routes/request-project-hole.ts';
import { requestProjectJoining } from './routes/request-project-joining.ts';
import { setProjectStageBack } from './routes/set-project-stage-back.ts';
import { startProject } from './routes/start-project.ts';
import { stopProject } from './routes/stop-project.ts';
import { takeCityRequest } from './routes/take-city-request.ts';
import { withdrawCityRequest } from './routes/withdraw-city-request.ts';
import { withdrawProjectJoining } from './routes/withdraw-project-joining.ts';

/** Every route of this service; the gateway's routes come from the same contracts. */
export const routes = [
  addProjectResult,
  answerCityRequest,
  approveProjectJoining,
  askCityDepartment,
  changeProjectLead,
  changeProjectRoles,
  completeProject,
  editProject,
  fileProjectReport,
  leaveProject,
  listCityRequests,
  listDepartmentRequests,
  openProject,
  prolongCityRequest,
  publishProjectReport,
  reachProjectStage,
  readCityRequest,
  readProject,
  refuseProjectJoining,
  removeFromProject,
  requestProjectHole,
  requestProjectJoining,
  setProjectStageBack,
  startProject,
  stopProject,
  takeCityRequest,
  withdrawCityRequest,
  withdrawProjectJoining,
] as const;
