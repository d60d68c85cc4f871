import * as z from 'zod';
import type { ZodOpenApiResponseObject } from 'zod-openapi';
import { changes, type Endpoint, pathParameters } from '../endpoint.ts';
import { type ProblemCode, problems } from '../problems.ts';
import { failureHeaders } from './response-headers.ts';

// Somebody else's thing is answered as `not-found`, so `not-yours` is never on the wire.
const codes = Object.keys(problems).filter((code) => code !== 'not-yours');

const Problem = z
  .object({
    type: z.string(),
    code: z.enum(codes).meta({ description: 'Stable; the words may get better' }),
    status: z.int(),
    title: z.string().meta({ description: 'In the language of Accept-Language: ru (default) or en' }),
    detail: z.string().optional(),
    instance: z.string().meta({ description: 'Id of the request, to quote when asking for help' }),
    errors: z
      .array(z.object({ pointer: z.string(), code: z.string() }))
      .optional()
      .meta({ description: 'Where the request is off; values are never echoed' }),
    state: z
      .string()
      .optional()
      .meta({ description: 'With `wrong-status`: where the cluster, membership or organisation stands' }),
    missing: z.array(z.string()).optional(),
    findings: z.array(z.string()).optional(),
    matchId: z.string().optional().meta({ description: 'With `already-matched`: where to answer' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });

const GatewayMessage = z
  .object({ message: z.string() })
  .meta({ id: 'GatewayMessage', description: 'What the gateway itself answers, without asking a function' });

type Failures = Readonly<Record<string, ZodOpenApiResponseObject>>;

/** Codes that every route of this shape can answer with. */
function problemsOf(endpoint: Endpoint): ProblemCode[] {
  const { method, idempotent, conditional, refusals, input, ignoresBody } = endpoint;
  const shape: z.ZodRawShape = input instanceof z.ZodObject ? input.shape : {};
  const paged = 'cursor' in shape;
  const hasBody = method !== 'GET' && ignoresBody !== true;
  return [
    'invalid-request',
    'unknown-field',
    'internal',
    'forbidden',
    ...(paged ? (['invalid-cursor'] as const) : []),
    ...(hasBody
      ? ([
          'malformed-json',
          'too-deep',
          'unsupported-media-type',
          'payload-too-large',
          'invalid-inn',
          'invalid-ogrn',
          'unknown-industry',
        ] as const)
      : []),
    ...(!hasBody && 'inn' in shape ? (['invalid-inn'] as const) : []),
    ...(!hasBody && 'industry' in shape ? (['unknown-industry'] as const) : []),
    ...(idempotent === true ? (['idempotency-key-required'] as const) : []),
    ...(conditional === true ? (['if-match-required'] as const) : []),
    ...(changes(endpoint) ? (['read-only'] as const) : []),
    ...(endpoint.signsUp === true ? (['sign-up-closed'] as const) : []),
    ...refusals.filter((kind) => kind !== 'not-yours'),
    // An address that nothing could have is that of nothing, also where the thing itself is never looked for.
    ...(mayMiss(endpoint) && !refusals.includes('not-found') ? (['not-found'] as const) : []),
  ];
}

const mayMiss = ({ path, refusals }: Endpoint): boolean =>
  pathParameters(path).length > 0 || refusals.includes('not-yours');

/** What the gateway says when it does not ask the function, or cannot. */
const gatewayMessages = ({
  audience,
  method,
}: Endpoint): ReadonlyMap<number, readonly [message: string, why: string]> =>
  new Map([
    [400, ['Bad Request', 'the gateway cannot read the request']],
    ...(audience === 'public'
      ? []
      : ([
          [401, ['Unauthorized', 'there is no valid token']],
          [403, ['Forbidden', 'the token is not an access token with the scope openid (an ID or refresh token, say)']],
        ] as const)),
    ...(method === 'GET' ? [] : ([[413, ['Request Entity Too Large', 'the body is over 10 MB']]] as const)),
    [429, ['Too Many Requests', 'too many requests at a time']],
    [500, ['Internal Server Error', 'the function gave no usable answer']],
    [503, ['Service Unavailable', 'the function did not answer in time']],
  ]);

/** Every way in which a route may fail, by status: problems of ours, and plain messages of the gateway beside them. */
export function failures(endpoint: Endpoint): Failures {
  const byStatus = Map.groupBy(problemsOf(endpoint), (code) => problems[code].status);
  const gateway = gatewayMessages(endpoint);
  const statuses = [...new Set([...byStatus.keys(), ...gateway.keys()])].toSorted((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [`${status}`, failure(status, byStatus.get(status) ?? [], gateway.get(status))]),
  );
}

function failure(
  status: number,
  named: readonly ProblemCode[],
  gateway: readonly [message: string, why: string] | undefined,
): ZodOpenApiResponseObject {
  const [message, why] = gateway ?? [];
  const told = named.map((code) => `\`${code}\`: ${problems[code].title.en}`);
  return {
    description: [...told, ...(why === undefined ? [] : [`From the gateway: ${why}`])].join('; '),
    headers: z.object(failureHeaders(status, { problem: named.length > 0, gateway: gateway !== undefined })),
    content: {
      ...(named.length === 0 ? {} : { 'application/problem+json': { schema: Problem } }),
      ...(message === undefined ? {} : { 'application/json': { schema: GatewayMessage, example: { message } } }),
    },
  };
}
