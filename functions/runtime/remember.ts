import type { Endpoint } from '../../shared/contracts/endpoint.ts';
import type { Remember } from '../store/cluster-store.ts';
import { etag } from './preconditions.ts';
import type { Call } from './route.ts';

/** What the store keeps of this request beside its effect, so that a repetition gets the same answer. */
export function remember<Output extends object>(
  { request }: Call,
  endpoint: Pick<Endpoint<unknown, Output>, 'status' | 'output'>,
  body: Output,
): Remember | undefined {
  if (request === undefined) return undefined;
  const version = 'version' in body ? body.version : undefined;
  const tag = typeof version === 'number' ? { etag: etag(version) } : {};
  return { request, answer: { status: endpoint.status, body: endpoint.output.parse(body), ...tag } };
}
