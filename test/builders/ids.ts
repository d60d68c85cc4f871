import { completeInn } from '../../shared/domain/identifiers/inn-digits.ts';
import { completeOgrn } from '../../shared/domain/identifiers/ogrn.ts';
import {
  AbuseReportId,
  ClusterId,
  CommentId,
  OrganisationId,
  PersonId,
  ProjectId,
  ThreadId,
  AttendanceId,
  CityRequestId,
  GatheringId,
  MandateId,
  MatchId,
  NeedId,
} from '../../shared/domain/ids.ts';

const uuid = (kind: string, n: number): string => `${kind}0000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

/** Everything in the builders is numbered: organisation 7 has the id, INN, OGRN and name of number 7 everywhere. */
export const clusterId = (n = 1): ClusterId => ClusterId.parse(uuid('c', n));
export const organisationId = (n = 1): OrganisationId => OrganisationId.parse(uuid('a', n));
export const projectId = (n = 1): ProjectId => ProjectId.parse(uuid('d', n));
export const threadId = (n = 1): ThreadId => ThreadId.parse(uuid('e', n));
export const commentId = (n = 1): CommentId => CommentId.parse(uuid('f', n));
export const gatheringId = (n = 1): GatheringId => GatheringId.parse(uuid('9', n));
export const attendanceId = (n = 1): AttendanceId => AttendanceId.parse(uuid('8', n));
export const needId = (n = 1): NeedId => NeedId.parse(uuid('7', n));
export const cityRequestId = (n = 1): CityRequestId => CityRequestId.parse(uuid('6', n));
export const mandateId = (n = 1): MandateId => MandateId.parse(uuid('4', n));
export const matchId = (n = 1): MatchId => MatchId.parse(uuid('5', n));
export const reportId = (n = 1): AbuseReportId => AbuseReportId.parse(uuid('b', n));
/** The person who represents organisation n. */
export const personId = (n = 1): PersonId => PersonId.parse(`person-${n}`);

/** INN of organisation n: tax office 9901 is in no region of an ordinary register, so nobody real is meant. */
export const innOf = (n = 1): string => completeInn(`9901${String(n).padStart(5, '0')}`);
export const entrepreneurInnOf = (n = 1): string => completeInn(`9901${String(n).padStart(6, '0')}`);
export const ogrnOf = (n = 1): string => completeOgrn(`119990${String(n).padStart(6, '0')}`);
export const ogrnipOf = (n = 1): string => completeOgrn(`31999000${String(n).padStart(6, '0')}`);

/** A Monday morning in Moscow, an ordinary working day; tests count from here. */
export const firstDay = new Date('2026-11-09T07:00:00.000Z');
export const dayAfter = (days: number): Date => new Date(firstDay.getTime() + days * 86_400_000);
export const instant = (days = 0): string => dayAfter(days).toISOString();

export const hashOf = (n = 1): string => n.toString(16).padStart(64, '0');
