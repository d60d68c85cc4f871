import { Logger } from '@aws-lambda-powertools/logger';
import { inSource } from './in-source.ts';

/** Every line that a function may write, with its level. Alarms are built on these codes; docs/runbook.md explains them. */
export const logCodes = {
  'request-completed': 'info',
  'request-failed': 'error',
  'message-completed': 'info',
  'message-failed': 'error',
  'message-malformed': 'error',
  'stream-record-failed': 'error',
  'events-relayed': 'info',
  'events-not-relayed': 'error',
  'check-completed': 'info',
  'check-not-needed': 'info',
  'check-waits': 'warn',
  'check-continues': 'info',
  'members-silent': 'warn',
  'check-not-rescheduled': 'warn',
  'register-outage': 'warn',
  'register-refuses-us': 'error',
  'facts-refreshed': 'info',
  'facts-not-refreshed': 'warn',
  'watch-completed': 'info',
  'watch-behind': 'warn',
  'watch-not-needed': 'info',
  'watch-waits': 'warn',
  'watched-not-found': 'warn',
  'projection-completed': 'info',
  'standing-recounted': 'info',
  'projects-opened': 'info',
  'project-not-opened': 'warn',
  'project-members-left': 'info',
  'matches-proposed': 'info',
  'match-followed': 'info',
  'directory-refreshed': 'info',
  'directory-overtaken': 'info',
  'snapshot-read': 'info',
  'snapshot-not-read': 'error',
  'project-hole-filled': 'info',
  'sweep-completed': 'info',
  'sweep-failed': 'error',
  'clock-told': 'info',
  'clock-failed': 'error',
  'clocks-completed': 'info',
  'day-closed': 'info',
  'figures-corrected': 'warn',
  'figures-held': 'info',
  'figures-kept': 'info',
  'open-data-published': 'info',
  'invariant-violated': 'error',
  'verification-continues': 'info',
  'verification-completed': 'info',
  'page-not-painted': 'error',
  'notification-written': 'info',
  'webhook-laid-out': 'info',
  'webhook-delivered': 'info',
  'webhook-not-delivered': 'warn',
  'webhook-skipped': 'info',
  'webhook-replayed': 'info',
  'webhook-disabled': 'warn',
  'webhook-not-asked-for': 'warn',
  'mail-sent': 'info',
  'mail-not-sent': 'warn',
  'mail-suppressed': 'info',
  'mail-waits': 'info',
  'mail-event-recorded': 'info',
  'mail-event-unknown': 'warn',
  'sending-paused': 'error',
  'person-erased': 'info',
  'sign-in-completed': 'info',
  'sign-in-refused': 'warn',
  'sign-in-without-renewal': 'warn',
  'session-ended': 'info',
  'identity-provider-silent': 'warn',
} as const satisfies Record<string, 'info' | 'warn' | 'error'>;

export type LogCode = keyof typeof logCodes;

/** Ids, codes and numbers. There is no field for a name, an address, an INN or a body, so none can be logged. */
const fieldNames = [
  'requestId',
  'messageId',
  'eventId',
  'eventType',
  'aggregateId',
  'entity',
  'clusterId',
  'organisationId',
  'personId',
  'letterId',
  'webhookId',
  'submission',
  'day',
  'seq',
  'version',
  'route',
  'status',
  'reason',
  'outcome',
  'kind',
  'attempt',
  'count',
  'failed',
  'milliseconds',
  'nextAttemptAt',
] as const;

export type LogFields = Partial<Record<(typeof fieldNames)[number], string | number | boolean | undefined>>;

/** Writes one line. An error leaves its class and where it was thrown, never its message: a message may quote data. */
export type Log = (code: LogCode, fields?: LogFields, error?: unknown) => void;

/** The log of one function; made in its `handler.ts`. */
export function makeLog(service: string): Log {
  const logger = new Logger({ serviceName: service });
  return (code, fields = {}, error) => logger[logCodes[code]](code, { code, ...allowed(fields), ...told(error) });
}

const allowed = (fields: LogFields) =>
  Object.fromEntries(fieldNames.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])));

function told(error: unknown) {
  if (error === undefined) return {};
  if (!(error instanceof Error)) return { error: { name: typeof error } };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: { name: error.name, at: frames.slice(0, 6).map((line) => inSource(line.trim())) } };
}
