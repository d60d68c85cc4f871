import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { responseExamples } from '../../shared/contracts/document/response-examples.ts';
import { type Endpoint, revalidates } from '../../shared/contracts/endpoint.ts';
import { endpointsByName } from '../../shared/contracts/endpoints.ts';
import { openApiDocument } from '../../shared/contracts/openapi.ts';
import { problems } from '../../shared/contracts/problems.ts';

const Media = z.object({ schema: z.object({ $ref: z.string().optional() }), example: z.unknown().optional() });
const Answer = z.object({
  description: z.string(),
  headers: z.record(z.string(), z.unknown()),
  content: z.record(z.string(), Media).default({}),
});
const Operation = z.object({ operationId: z.string(), responses: z.record(z.string(), Answer) });
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({
    schemas: z.object({
      Problem: z.object({ properties: z.object({ code: z.object({ enum: z.array(z.string()) }) }) }),
    }),
    headers: z.record(z.string(), z.object({ description: z.string(), required: z.boolean().optional() })),
  }),
});
const document = Document.parse(JSON.parse(JSON.stringify(openApiDocument())));
const operations = new Map(
  Object.values(document.paths)
    .flatMap((path) => Object.values(path))
    .map(({ operationId, responses }) => [operationId, responses]),
);
const named: [string, Endpoint][] = Object.entries(endpointsByName);
const examples: Readonly<Record<string, unknown>> = responseExamples;
const answersOf = (name: string) => operations.get(name) ?? {};
const plain = { $ref: '#/components/schemas/GatewayMessage' };
const problem = { $ref: '#/components/schemas/Problem' };

describe.each(named)('%s', (name, endpoint) => {
  const answers = answersOf(name);

  it('shows an answer that its contract takes whole', () => {
    const parsed = endpoint.output.safeParse(examples[name]);
    if (endpoint.produces !== undefined) {
      const content = answers[`${endpoint.status}`]?.content ?? {};
      expect(Object.keys(content)).toEqual([...endpoint.produces]);
      return;
    }
    expect(parsed.error).toBeUndefined();
    // Nothing in the example that the contract would leave out.
    expect(parsed.data).toEqual(examples[name]);
    if (endpoint.produces !== undefined) {
      const content = answers[`${endpoint.status}`]?.content ?? {};
      expect(Object.keys(content)).toEqual([...endpoint.produces]);
      return;
    }
    expect(answers[`${endpoint.status}`]?.content['application/json']?.example).toEqual(examples[name]);
  });

  it('names the headers of its answer', () => {
    const versioned = z.object({ version: z.int() }).safeParse(examples[name]).success;
    expect(Object.keys(answers[`${endpoint.status}`]?.headers ?? {}).toSorted()).toEqual([
      'Cache-Control',
      ...(endpoint.clearsStorage ? ['Clear-Site-Data'] : []),
      ...(versioned || revalidates(endpoint) ? ['ETag'] : []),
      ...(endpoint.idempotent ? ['Idempotency-Replayed'] : []),
      ...(endpoint.setsCookies ? ['Set-Cookie'] : []),
    ]);
  });

  it('tells what the gateway answers by itself, in its own form', () => {
    const words = Object.entries(answers).flatMap(([status, { content }]) => {
      const media = content['application/json'];
      return Number(status) < 400 || media === undefined ? [] : [[Number(status), media.schema, media.example]];
    });
    const expected = [
      [400, 'Bad Request'],
      ...(endpoint.audience === 'public'
        ? []
        : [
            [401, 'Unauthorized'],
            [403, 'Forbidden'],
          ]),
      ...(endpoint.method === 'GET' ? [] : [[413, 'Request Entity Too Large']]),
      [429, 'Too Many Requests'],
      [500, 'Internal Server Error'],
      [503, 'Service Unavailable'],
    ];
    expect(words).toEqual(expected.map(([status, message]) => [status, plain, { message }]));
  });

  it('keeps its own problems beside that', () => {
    for (const [status, { content, description }] of Object.entries(answers)) {
      const ours = /`[a-z-]+`:/.test(description);
      expect(content['application/problem+json']?.schema, status).toEqual(ours ? problem : undefined);
    }
    expect(Object.keys(answers['429']?.headers ?? {})).toContain('Retry-After');
    expect(Object.keys(answers['400']?.headers ?? {})).toEqual(['Cache-Control', 'Content-Language']);
  });
});

describe('the document', () => {
  it('has an example for every route and for nothing else', () => {
    const answering = named.filter(([, { produces }]) => produces === undefined).map(([name]) => name);
    expect(Object.keys(examples).toSorted()).toEqual(answering.toSorted());
  });

  it('knows every code that is ever sent, and not the one that looks like another', () => {
    const sent = Object.keys(problems).filter((code) => code !== 'not-yours');
    expect(document.components.schemas.Problem.properties.code.enum).toEqual(sent);
  });

  it('promises only those headers that every answer of their kind carries', () => {
    const required = Object.entries(document.components.headers).filter(([, header]) => header.required === true);
    expect(required.map(([header]) => header).toSorted()).toEqual([
      'Cache-Control',
      'Clear-Site-Data',
      'ETag',
      'File-ETag',
    ]);
  });
});
