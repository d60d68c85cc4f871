import { Attendance } from '../../shared/domain/calendar/attendance.ts';
import { AttendanceEvent } from '../../shared/domain/event.ts';
import { AttendanceId, type GatheringId, type OrganisationId } from '../../shared/domain/ids.ts';
import { AggregateStore } from './aggregate-store.ts';
import { hashedId } from './hashed-id.ts';
import { attendanceList, listingIndex } from './keys.ts';
import type { Table } from './table.ts';

/** Who comes: one item for each pair of event and organisation. */
export class AttendanceStore extends AggregateStore<Attendance, AttendanceEvent> {
  constructor(table: Table) {
    super(table, {
      aggregate: 'attendance',
      state: Attendance,
      event: AttendanceEvent,
      indexes: ({ gatheringId, answer, organisationId }) =>
        listingIndex(attendanceList(gatheringId), `${answer}#${organisationId}`),
    });
  }

  /**
   * All answers to an event; no more than a cluster has ever had members. Those of `own` are read where they were written:
   * the index follows a moment later, and whoever has just answered would not find the answer.
   */
  async answers(id: GatheringId, own: readonly OrganisationId[] = []): Promise<Attendance[]> {
    const [items, mine] = await Promise.all([
      this.table.queryAll({ index: 'listing', partition: attendanceList(id) }),
      this.loadMany(own.map((organisation) => attendanceIdOf(id, organisation))),
    ]);
    const byId = new Map(items.map((item) => Attendance.parse(item)).map((one) => [one.id, one]));
    for (const one of mine) byId.set(one.id, one);
    return [...byId.values()];
  }
}

/** The same pair has the same id, so that an organisation answers once. */
export const attendanceIdOf = (gathering: GatheringId, organisation: OrganisationId): AttendanceId =>
  AttendanceId.parse(hashedId([gathering, organisation]));
