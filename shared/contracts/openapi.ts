import * as z from 'zod';
import {
  createDocument,
  type ZodOpenApiContentObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { failures } from './document/failures.ts';
import { responseExamples } from './document/response-examples.ts';
import { sameHeaders, successHeaders } from './document/response-headers.ts';
import { type Endpoint, pathParameters, revalidates } from './endpoint.ts';
import { endpointsByName } from './endpoints.ts';
import { exampleOf } from './examples.ts';

const tags = {
  Public: 'What everybody may see, without signing in',
  Statistics: 'Dated figures with definition, history, permalink and corrections',
  'Verifiable history': 'Events that anybody can check: chained by hash, published as a head a day',
  Projects: 'Projects of a registered cluster: stages, members, the contribution chain, results and reports',
  Needs: 'What projects need from outside of their cluster; cards without names until both sides agreed',
  Mandates: 'Which needs an investor or a city department takes up',
  Matches: 'Needs and mandates brought together: neither side knows the other until both agreed',
  Search: 'The directory of organisations, clusters and projects',
  Session: 'Signing in, staying signed in and signing out, for the pages of the portal alone',
  Me: 'The signed-in person',
  Notifications: 'What the platform told the signed-in person, and by which way',
  Organisations: 'Applying for participation and one’s own organisation',
  Clusters: 'The application for a cluster and the cluster it becomes',
  Members: 'Invitations, requests to join and memberships',
  Community: 'What members announce, discuss and plan in a cluster',
  Privacy: 'Consents, a copy of everything that is kept about a person, and its removal',
  Documents: 'Tables to save or print, as CSV, XLSX or PDF',
  Letters: 'One-time invitations on paper, for organisations that are not registered here',
  Switches: 'What operators can switch off when something goes wrong',
  Webhooks: 'Subscriptions by which events are told to other systems, and the log of what was sent',
  Calendar: 'Events of clusters, also as feeds for calendar apps',
  City: 'Requests of registered clusters to departments of the city, and their answers',
  Operator: 'The queue and the decisions of the city department',
};

const answers: Readonly<Record<string, unknown>> = responseExamples;

/** The OpenAPI 3.1 document, derived from the contracts: what is not here does not exist, what is here is served. */
export const openApiDocument = (): object =>
  createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Innovation Clusters',
      version: '1',
      description: [
        'Organisations join, form inter-industry clusters of at least 30, are checked against the company register and decided on.',
        'Every change of a cluster carries `ETag`; send it back as `If-Match` where it is asked for.',
        'Requests that create something take `Idempotency-Key`; a repetition gets the first answer with `Idempotency-Replayed: true`.',
        'Problems are RFC 9457 documents with a stable `code`; the title is in Russian or English.',
        'What the gateway refuses itself (no token or a wrong one, too large, too often) is a plain `application/json` message.',
      ].join('\n\n'),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api', description: 'The same origin as the portal' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: paths(),
    components: {
      securitySchemes: {
        signIn: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Access token of the OpenID Connect provider (code flow with PKCE, scope `openid`)',
        },
      },
    },
  });

function paths(): ZodOpenApiPathsObject {
  const result: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [name, endpoint] of Object.entries<Endpoint>(endpointsByName))
    (result[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = operation(name, endpoint);
  return result;
}

function operation(name: string, endpoint: Endpoint): ZodOpenApiOperationObject {
  const { audience, summary, tag, status, idempotent, conditional } = endpoint;
  const { path, query, body } = split(endpoint);
  const example = exampleOf(name);
  const header: z.ZodRawShape = {
    ...(idempotent === true
      ? {
          'Idempotency-Key': z
            .string()
            .min(8)
            .max(128)
            .meta({ description: 'Chosen by the client', example: '5f0c1f0e-6d0a-4a35-9d2f-1d5b7a1f3c11' }),
        }
      : {}),
    ...(conditional === true
      ? { 'If-Match': z.string().meta({ description: 'The ETag that was seen', example: '"7"' }) }
      : {}),
    ...(revalidates(endpoint)
      ? { 'If-None-Match': z.string().optional().meta({ description: 'ETags of what the caller has' }) }
      : {}),
  };
  return {
    operationId: name,
    summary,
    tags: [tag],
    security: audience === 'public' ? [] : [{ signIn: [] }],
    requestParams: {
      ...(isEmpty(path) ? {} : { path: z.object(path) }),
      ...(isEmpty(query) ? {} : { query: z.object(query) }),
      ...(isEmpty(header) ? {} : { header: z.object(header) }),
    },
    ...(isEmpty(body)
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: z.strictObject(body), ...(example === undefined ? {} : { example }) },
            },
          },
        }),
    responses: {
      [`${status}`]: {
        description: 'Done',
        headers: z.object(successHeaders(endpoint)),
        content: contentOf(endpoint, answers[name]),
      },
      ...(revalidates(endpoint) ? { '304': { description: 'Nothing changed', headers: z.object(sameHeaders) } } : {}),
      ...failures(endpoint),
    },
  };
}

const contentOf = ({ output, produces }: Endpoint, example: unknown): ZodOpenApiContentObject =>
  produces === undefined
    ? { 'application/json': { schema: output, example } }
    : Object.fromEntries(produces.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));

const isEmpty = (shape: object): boolean => Object.keys(shape).length === 0;

/** Which inputs stand in the path, in the query and in the body. */
function split({ input, path, method, query }: Endpoint) {
  const shape: z.ZodRawShape = input instanceof z.ZodObject ? input.shape : {};
  const inPath = new Set(pathParameters(path));
  const inQuery = new Set(query ?? (method === 'GET' ? Object.keys(shape) : []));
  const pick = (wanted: (name: string) => boolean): z.ZodRawShape =>
    Object.fromEntries(Object.entries<z.ZodRawShape[string]>(shape).filter(([name]) => wanted(name)));
  return {
    path: pick((name) => inPath.has(name)),
    query: pick((name) => !inPath.has(name) && inQuery.has(name)),
    body: pick((name) => !inPath.has(name) && !inQuery.has(name)),
  };
}
