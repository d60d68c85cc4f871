import * as z from 'zod';
import type { Service } from './demanded-access.ts';

const Transaction = z.object({ TransactItems: z.array(z.unknown()) });

/** What no local engine does by itself. Tests switch it on. */
export type Fault =
  | { readonly kind: 'throttle' }
  /** Another transaction touches the same items. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'unavailable' }
  /** Done, but nobody hears of it. */
  | { readonly kind: 'lost-reply' }
  | { readonly kind: 'delay'; readonly ms: number }
  /** The whole platform is gone, just before the engine hears of the request or just after it has done it. */
  | { readonly kind: 'power-cut'; readonly when: 'before' | 'after' };

export type Call = {
  readonly functionId: string;
  readonly service: Service;
  readonly operation: string;
  readonly body: unknown;
};

export type ErrorReply = {
  readonly service: Service;
  readonly status: number;
  readonly type: string;
  readonly body: Record<string, unknown>;
  readonly message: string;
};

const prefixes = { dynamodb: 'com.amazonaws.dynamodb.v20120810#', sqs: 'com.amazonaws.sqs#', ses: '', s3: '' } as const;

/** An error as the service words it. */
export function errorReply(
  service: Service,
  status: number,
  type: string,
  message: string,
  more: object = {},
): ErrorReply {
  return { service, status, type, message, body: { __type: `${prefixes[service]}${type}`, message, ...more } };
}

const throttled = {
  dynamodb: { status: 400, type: 'ThrottlingException' },
  sqs: { status: 403, type: 'RequestThrottled' },
  ses: { status: 429, type: 'TooManyRequestsException' },
  s3: { status: 503, type: 'SlowDown' },
} as const;

export const accessDenied = (service: Service, message: string): ErrorReply =>
  errorReply(
    service,
    service === 'dynamodb' ? 400 : 403,
    service === 's3' ? 'AccessDenied' : 'AccessDeniedException',
    message,
  );

/** The answer instead of the engine's; nothing for faults that let the request through. */
export function replyFor(fault: Fault, call: Call): ErrorReply | undefined {
  if (fault.kind === 'throttle') {
    const { status, type } = throttled[call.service];
    return errorReply(call.service, status, type, 'Rate exceeded');
  }
  if (fault.kind === 'unavailable')
    return errorReply(call.service, 503, 'ServiceUnavailable', 'Service is unavailable.');
  if (fault.kind === 'conflict') {
    const parts = Transaction.safeParse(call.body).data?.TransactItems.length ?? 1;
    const CancellationReasons = Array.from({ length: parts }, (_, index) =>
      index === 0 ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' } : { Code: 'None' },
    );
    const codes = CancellationReasons.map(({ Code }) => Code).join(', ');
    const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
    return errorReply(call.service, 400, 'TransactionCanceledException', message, { CancellationReasons });
  }
  return undefined;
}
