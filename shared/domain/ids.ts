import * as z from 'zod';

export const ClusterId = z.uuid().brand('ClusterId');
export type ClusterId = z.infer<typeof ClusterId>;

export const OrganisationId = z.uuid().brand('OrganisationId');
export type OrganisationId = z.infer<typeof OrganisationId>;

export const ProjectId = z.uuid().brand('ProjectId');
export type ProjectId = z.infer<typeof ProjectId>;

export const ThreadId = z.uuid().brand('ThreadId');
export type ThreadId = z.infer<typeof ThreadId>;

export const CommentId = z.uuid().brand('CommentId');
export type CommentId = z.infer<typeof CommentId>;

export const GatheringId = z.uuid().brand('GatheringId');
export type GatheringId = z.infer<typeof GatheringId>;

export const AttendanceId = z.uuid().brand('AttendanceId');
export type AttendanceId = z.infer<typeof AttendanceId>;

export const CityRequestId = z.uuid().brand('CityRequestId');
export type CityRequestId = z.infer<typeof CityRequestId>;

export const AbuseReportId = z.uuid().brand('AbuseReportId');
export type AbuseReportId = z.infer<typeof AbuseReportId>;

export const WebhookId = z.uuid().brand('WebhookId');
export type WebhookId = z.infer<typeof WebhookId>;

export const NeedId = z.uuid().brand('NeedId');
export type NeedId = z.infer<typeof NeedId>;

/** Stands for a need where its id must not be seen: a hash of the id, which leads nobody back. */
export const NeedCardId = z.uuid().brand('NeedCardId');
export type NeedCardId = z.infer<typeof NeedCardId>;

export const MandateId = z.uuid().brand('MandateId');
export type MandateId = z.infer<typeof MandateId>;

export const MatchId = z.uuid().brand('MatchId');
export type MatchId = z.infer<typeof MatchId>;

/** Opaque: the `sub` of the identity provider. Names and addresses of people live behind the people port only. */
export const PersonId = z
  .string()
  .regex(/^[\w.:|@-]{1,128}$/)
  .brand('PersonId');
export type PersonId = z.infer<typeof PersonId>;

/** ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it. */
export const Instant = z.iso.datetime({ precision: 3 });

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
