import { type CityRequest, isWaiting } from '../../domain/city-request/city-request.ts';
import { cityRequestActions, type Viewer } from '../../domain/city-request/allowed-actions.ts';
import { type DepartmentRecord, medianDays } from '../../domain/city-request/department-record.ts';
import type { CityDepartmentView, CityRequestCard, CityRequestView } from '../city-views.ts';

/** Where a request stands, for those who watch over terms. */
export function cityRequestCard(request: CityRequest, at: Date): CityRequestCard {
  const { id, clusterId, clusterTitle, departmentId, departmentName, kind, projectId } = request;
  const { status, askedAt, dueAt, updatedAt } = request;
  const now = at.toISOString();
  const clock = dueAt <= now ? 'overdue' : request.nearDueAt <= now ? 'near-due' : 'in-time';
  return {
    id,
    clusterId,
    clusterTitle,
    departmentId,
    departmentName,
    kind,
    ...(projectId === undefined ? {} : { projectId }),
    status,
    askedAt,
    dueAt,
    updatedAt,
    ...(isWaiting(request) ? { clock } : {}),
    ...('owner' in request ? { takenAt: request.owner.since } : {}),
  };
}

/** The whole of it, for those between whom it is. */
export function cityRequestView(request: CityRequest, viewer: Viewer): CityRequestView {
  const { version, question, prolonged } = request;
  return {
    ...cityRequestCard(request, viewer.at),
    version,
    question,
    ...(prolonged === undefined ? {} : { prolonged: { reason: prolonged.reason, at: prolonged.at } }),
    ...(request.status === 'answered'
      ? {
          outcome: request.outcome,
          summary: request.summary,
          answer: request.answer,
          answeredAt: request.answeredAt,
        }
      : {}),
    allowedActions: cityRequestActions(request, viewer),
  };
}

export function cityDepartmentView(record: DepartmentRecord): CityDepartmentView {
  const { departmentId, name, active, asked, withdrawn, yes, no, partly } = record;
  const median = medianDays(record);
  return {
    departmentId,
    name,
    active,
    asked,
    withdrawn,
    answered: { yes, no, partly },
    ...(median === undefined ? {} : { medianWorkingDays: median }),
  };
}
