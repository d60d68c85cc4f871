import { type CityRequest, isWaiting } from '../city-request/city-request.ts';
import type { CityRequestEvent } from '../event.ts';
import type { Announcement } from './audience.ts';
import type { NotificationSubject } from './kinds.ts';

/** Who is told what about a request to a department. What is not true any more when it is told, nobody is told. */
export function announceCityRequest(event: CityRequestEvent, request: CityRequest): Announcement[] {
  const { id, clusterId, clusterTitle, departmentId, departmentName } = request;
  const data = { clusterId, clusterTitle, cityRequestId: id, departmentId, departmentName };
  const waits = isWaiting(request);
  const coordinator = (subject: NotificationSubject): Announcement => ({
    audience: { to: 'coordinator', clusterId },
    subject,
  });
  const department = (subject: NotificationSubject): Announcement => ({
    audience: { to: 'organisation', organisationId: departmentId },
    subject,
  });

  switch (event.type) {
    case 'city-request-asked': {
      const { kind, dueAt } = event.data;
      return waits ? [department({ kind: event.type, data: { ...data, about: kind, dueAt } })] : [];
    }
    case 'city-request-taken':
      if (!waits) return [];
      return event.data.takenOver
        ? [department({ kind: 'city-request-taken-over', data })]
        : [coordinator({ kind: event.type, data })];
    case 'city-request-prolonged':
      return waits ? [coordinator({ kind: event.type, data: { ...data, dueAt: event.data.dueAt } })] : [];
    case 'city-request-near-due':
    case 'city-request-overdue': {
      const { dueAt } = event.data;
      const overdue = event.type === 'city-request-overdue';
      // Prolonged or answered since.
      if (!waits || dueAt !== request.dueAt || (!overdue && request.told === 'overdue')) return [];
      const due = { ...data, dueAt, overdue };
      return [
        department({ kind: 'city-request-due', data: due }),
        coordinator({ kind: 'city-request-due', data: due }),
        { audience: { to: 'operators' }, subject: { kind: 'city-request-watched', data: due } },
      ];
    }
    case 'city-request-answered':
      return [coordinator({ kind: event.type, data: { ...data, outcome: event.data.outcome } })];
    case 'city-request-withdrawn':
      return [department({ kind: event.type, data })];
  }
}
