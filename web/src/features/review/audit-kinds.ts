/** What has events of its own, in the order in which operators look for it. */
export const auditKinds = [
  'cluster',
  'organisation',
  'project',
  'need',
  'city-request',
  'mandate',
  'match',
  'gathering',
  'attendance',
  'thread',
  'comment',
  'abuse-report',
  'webhook',
  'sender',
  'work-queue',
  'switchboard',
] as const;
export type AuditKind = (typeof auditKinds)[number];
