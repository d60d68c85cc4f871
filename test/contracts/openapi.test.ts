import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Endpoint, pathParameters, revalidates } from '../../shared/contracts/endpoint.ts';
import { endpointsByName } from '../../shared/contracts/endpoints.ts';
import { openApiDocument } from '../../shared/contracts/openapi.ts';
import { problems } from '../../shared/contracts/problems.ts';

const Schema = z.record(z.string(), z.unknown());
const Content = z.record(z.string(), z.object({ schema: Schema, example: z.unknown().optional() }));
const Operation = z.strictObject({
  operationId: z.string(),
  summary: z.string().min(5),
  tags: z.array(z.string()).length(1),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z
    .array(z.object({ in: z.enum(['path', 'query', 'header']), name: z.string(), required: z.boolean().optional() }))
    .default([]),
  requestBody: z.object({ required: z.literal(true), content: Content }).optional(),
  responses: z.record(
    z.string().regex(/^[2-5]\d\d$/),
    z.object({
      description: z.string(),
      headers: z.record(z.string(), z.object({ $ref: z.string() })),
      content: Content.default({}),
    }),
  ),
});
const Document = z.object({
  openapi: z.literal('3.1.1'),
  info: z.object({ title: z.string(), version: z.string(), license: z.object({ name: z.string() }) }),
  servers: z.array(z.object({ url: z.literal('/api') })),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(z.string().startsWith('/'), z.partialRecord(z.enum(['get', 'post', 'put', 'patch']), Operation)),
  components: z.object({
    schemas: z.record(z.string(), Schema),
    securitySchemes: z.record(z.string(), Schema),
    headers: z.record(z.string(), Schema),
  }),
});
const raw: unknown = JSON.parse(JSON.stringify(openApiDocument()));
const document = Document.parse(raw);
const named: [string, Endpoint][] = Object.entries(endpointsByName);
const operationOf = ({ path, method }: Endpoint) => {
  const lower = z.enum(['get', 'post', 'put', 'patch']).parse(method.toLowerCase());
  return Operation.parse(document.paths[path]?.[lower]);
};

describe('the document', () => {
  it('names every route once, and nothing else', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    const ids = operations.map((operation) => operation?.operationId ?? '');
    expect(ids.toSorted()).toEqual(named.map(([name]) => name).toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('explains every group of routes that is used', () => {
    const used = new Set(named.map(([, { tag }]) => tag));
    expect(document.tags.map(({ name }) => name).toSorted()).toEqual([...used].toSorted());
  });

  it('refers to nothing that is not there', () => {
    const references = [...JSON.stringify(raw).matchAll(/"\$ref":"#\/components\/(schemas|headers)\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(20);
    for (const [, kind = '', name = ''] of references) expect(document.components).toHaveProperty([kind, name]);
  });

  it('has schemas of JSON Schema 2020-12 that compile', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'document', components: document.components });
    const located = JSON.parse(
      JSON.stringify(document.components.schemas).replaceAll('#/components', 'document#/components'),
    );
    for (const schema of Object.values(Schema.parse(located))) expect(() => ajv.compile(Object(schema))).not.toThrow();
    expect(Object.keys(document.components.schemas).length).toBeGreaterThan(8);
  });
});

describe.each(named)('%s', (_, endpoint) => {
  const operation = operationOf(endpoint);
  const codes = Object.entries(operation.responses).flatMap(([status, { description }]) =>
    [...description.matchAll(/`([a-z-]+)`:/g)].map(([, code = '']) => ({ status, code })),
  );

  it('asks for a token unless it is public', () => {
    expect(operation.security).toEqual(endpoint.audience === 'public' ? [] : [{ signIn: [] }]);
    expect('401' in operation.responses).toBe(endpoint.audience !== 'public');
    expect(document.components.securitySchemes).toHaveProperty('signIn');
  });

  it('has its parameters where they stand, and the headers that it needs', () => {
    const inPlace = (where: string) => operation.parameters.filter((one) => one.in === where);
    expect(
      inPlace('path')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([...pathParameters(endpoint.path)].toSorted());
    expect(inPlace('path').every(({ required }) => required === true)).toBe(true);
    const headers = [
      ...(endpoint.idempotent ? ['Idempotency-Key'] : []),
      ...(endpoint.conditional ? ['If-Match'] : []),
      ...(revalidates(endpoint) ? ['If-None-Match'] : []),
    ];
    expect(inPlace('header').map(({ name }) => name)).toEqual(headers);
    const asked = inPlace('header').filter(({ required }) => required === true);
    expect(asked.map(({ name }) => name)).toEqual(headers.filter((name) => name !== 'If-None-Match'));
    if (endpoint.method === 'GET') expect(operation.requestBody).toBeUndefined();
  });

  it('names its answer and each way in which it may refuse, under the status that it has', () => {
    expect(operation.responses).toHaveProperty([String(endpoint.status)]);
    const told = codes.map(({ code }) => code);
    // What belongs to others looks like what does not exist.
    const wanted = endpoint.refusals.map((kind) => (kind === 'not-yours' ? 'not-found' : kind));
    expect(told).toEqual(expect.arrayContaining(wanted));
    expect(told).not.toContain('not-yours');
    const statuses: Readonly<Record<string, { readonly status: number }>> = problems;
    for (const { code, status } of codes) expect(statuses[code]?.status).toBe(Number(status));
  });
});
