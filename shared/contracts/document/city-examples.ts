import type * as z from 'zod';
import type { CityAnswerView, CityDepartmentView, CityRequestCard, CityRequestView } from '../city-views.ts';
import { applicant, closedAt, cluster, decidedAt, dueAt, project, submittedAt } from './example-facts.ts';

export const cityRequest = { id: '3e2d1c0b-9a8f-4e7d-8c6b-5a4f3e2d1c0b' } as const;

const departmentName = 'ГКУ «Городские испытательные площадки»';
const clusterTitle = 'Фотоника Москвы';
const question = 'Нужна площадка на два месяца для испытаний лазерной очистки фасадов, до 200 кв. м.';
const summary = 'Площадка предоставлена на два месяца, но меньшей площади.';
const answer = 'Предоставим 120 кв. м с 1 ноября. Договор подготовит отдел площадок, он свяжется с вами.';

const card: z.input<typeof CityRequestCard> = {
  id: cityRequest.id,
  clusterId: cluster.id,
  clusterTitle,
  departmentId: applicant.id,
  departmentName,
  kind: 'pilot-site',
  projectId: project.id,
  status: 'asked',
  askedAt: submittedAt,
  dueAt,
  updatedAt: submittedAt,
  clock: 'in-time',
};
const asked: z.input<typeof CityRequestView> = {
  ...card,
  version: 1,
  question,
  allowedActions: ['withdrawCityRequest'],
};
const taken: z.input<typeof CityRequestView> = {
  ...asked,
  status: 'taken',
  takenAt: decidedAt,
  updatedAt: decidedAt,
  version: 2,
  allowedActions: ['prolongCityRequest', 'answerCityRequest'],
};
const { clock, ...ended } = taken;
const answered: z.input<typeof CityRequestView> = {
  ...ended,
  status: 'answered',
  outcome: 'partly',
  summary,
  answer,
  answeredAt: decidedAt,
  version: 3,
  allowedActions: [],
};
const published: z.input<typeof CityAnswerView> = {
  id: cityRequest.id,
  clusterId: cluster.id,
  clusterTitle,
  departmentId: applicant.id,
  departmentName,
  kind: 'pilot-site',
  projectId: project.id,
  outcome: 'partly',
  summary,
  askedAt: submittedAt,
  answeredAt: decidedAt,
  workingDays: 5,
  prolonged: false,
  late: false,
};
const department: z.input<typeof CityDepartmentView> = {
  departmentId: applicant.id,
  name: departmentName,
  active: true,
  asked: 14,
  withdrawn: 1,
  answered: { yes: 6, no: 2, partly: 3 },
  medianWorkingDays: 7.5,
};

/** Bodies of the routes of requests to departments of the city. */
export const cityRequests = {
  askCityDepartment: { departmentId: applicant.id, kind: 'pilot-site', projectId: project.id, question },
  takeCityRequest: { force: false },
  prolongCityRequest: { reason: 'Ждём заключения пожарной охраны.' },
  answerCityRequest: { outcome: 'partly', summary, answer },
};

/** What those routes answer. */
export const cityResponses = (next: string) => ({
  askCityDepartment: asked,
  listCityRequests: { items: [asked], next },
  listDepartmentRequests: { items: [taken], next },
  readCityRequest: answered,
  takeCityRequest: taken,
  prolongCityRequest: {
    ...taken,
    dueAt: closedAt,
    prolonged: { reason: 'Ждём заключения пожарной охраны.', at: decidedAt },
    version: 3,
    allowedActions: ['answerCityRequest'],
  },
  answerCityRequest: answered,
  withdrawCityRequest: { ...ended, status: 'withdrawn' as const, version: 3, allowedActions: [] },
  listOverdueCityRequests: { items: [{ ...card, clock: 'overdue' as const }], next },
  listCityAnswers: { items: [published], next },
  listClusterCityAnswers: { items: [published], next },
  listCityDepartments: { items: [department], next },
});
