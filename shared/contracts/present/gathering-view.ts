import { gatheringActions } from '../../domain/calendar/allowed-actions.ts';
import type { Attendance } from '../../domain/calendar/attendance.ts';
import type { Answer } from '../../domain/calendar/fact.ts';
import type { Gathering } from '../../domain/calendar/gathering.ts';
import type { Standing } from '../../domain/community/standing.ts';
import type { GatheringView, PublicGatheringView } from '../calendar-views.ts';

/** An event as everybody may see it. */
export const publicGatheringView = (gathering: Gathering): PublicGatheringView => {
  const { id, clusterId, status, host, title, text, time, startsAt, endsAt, place, updatedAt } = gathering;
  const described = text === undefined ? {} : { text };
  return { id, clusterId, status, host, title, ...described, time, startsAt, endsAt, place, updatedAt };
};

/** An event for somebody in the cluster. */
export const gatheringView = (gathering: Gathering, standing: Standing, at: Date): GatheringView => ({
  ...publicGatheringView(gathering),
  visibility: gathering.visibility,
  version: gathering.version,
  allowedActions: gatheringActions(gathering, standing, at),
});

/** How many come, and what the organisations of the caller answered. */
export function attendanceView(answers: readonly Attendance[], { by }: Standing) {
  const count = (wanted: Answer) => answers.filter(({ answer }) => answer === wanted).length;
  const own = answers
    .filter(({ organisationId }) => by.organisations.includes(organisationId))
    .map(({ organisationId, answer }) => ({ organisationId, answer }));
  return { yes: count('yes'), maybe: count('maybe'), no: count('no'), own };
}
