import * as z from 'zod';
import type { Answer } from './service.ts';
import { ServiceError } from './service-error.ts';

const Refusal = z.object({
  __type: z.string().optional(),
  message: z.string().optional(),
  Message: z.string().optional(),
});

/** What an answer that is not good means, where services speak JSON. */
export function refusalOf({ status, headers, body }: Answer): {
  readonly error: ServiceError;
  readonly details: unknown;
} {
  const details = json(body);
  const { __type, message, Message } = Refusal.safeParse(details).data ?? {};
  // `com.amazonaws.dynamodb.v20120810#ThrottlingException`, or with a colon and an address behind it.
  const full = __type ?? headers['x-amzn-errortype'] ?? `Status${status}`;
  const [name = full] = full.slice(full.indexOf('#') + 1).split(':');
  return { error: new ServiceError(name, { status, message: message ?? Message ?? name }), details };
}

/** A gateway on the way answers what is no JSON. */
function json(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
