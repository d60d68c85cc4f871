import { expect } from 'vitest';
import * as z from 'zod';
import { endpointsByName } from '../../shared/contracts/endpoints.ts';
import type { Endpoint } from '../../shared/contracts/endpoint.ts';
import { problems } from '../../shared/contracts/problems.ts';
import { documentedAnswers, undocumentedIn } from './documented-shape.ts';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly body: unknown;
};

/** The codes that the document names for an operation: `code`: words; … */
const documented = new Map(
  [...documentedAnswers].map(([operation, responses]) => [
    operation,
    new Set(
      Object.values(responses).flatMap(({ description }) =>
        [...description.matchAll(/`([a-z-]+)`:/g)].map(([, code]) => code),
      ),
    ),
  ]),
);

const Problem = z.strictObject({
  type: z.string(),
  code: z.enum(Object.keys(problems)),
  status: z.int(),
  title: z.string(),
  detail: z.string().optional(),
  instance: z.literal('request-1'),
  errors: z
    .array(z.strictObject({ pointer: z.string().max(200), code: z.string() }))
    .max(20)
    .optional(),
  state: z.string().optional(),
  missing: z.array(z.string()).optional(),
  findings: z.array(z.string()).optional(),
  matchId: z.string().optional(),
});
const byCode: Readonly<Record<string, { readonly status: number; readonly title: { ru: string; en: string } }>> =
  problems;

/** Every answer is what the contract promises: output that parses and hides nothing more, or a problem that is documented. */
export function expectPromised(name: keyof typeof endpointsByName, { status, headers, body, text }: Answer): void {
  const endpoint: Endpoint = endpointsByName[name];
  expect(headers['x-content-type-options']).toBe('nosniff');
  if (status === 304) {
    expect(endpoint.produces).toBeDefined();
    expect({ text, etag: headers['etag'] }).toEqual({ text: '', etag: expect.stringMatching(/^"[\w-]{43}"$/) });
    return;
  }
  if (status < 400) {
    expect(status).toBe(endpoint.status);
    if (endpoint.produces === undefined) {
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
      // Nothing that the contract does not name, and nothing lost on the way.
      expect(JSON.stringify(endpoint.output.parse(body))).toBe(text);
      expect(undocumentedIn(name, status, 'application/json', body)).toEqual([]);
    } else expect(endpoint.produces).toContain(headers['content-type']);
    expect(headers['cache-control']).toBe(
      endpoint.cache === undefined ? 'no-store' : `public, max-age=0, s-maxage=${endpoint.cache}`,
    );
    return;
  }
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(headers['cache-control']).toBe('no-store');
  const problem = Problem.safeParse(body);
  expect(problem.error, text).toBeUndefined();
  const { code = '', title } = problem.data ?? {};
  expect(byCode[code]).toMatchObject({ status });
  expect(problem.data).toMatchObject({ status, type: `/problems/${code}` });
  expect([byCode[code]?.title.ru, byCode[code]?.title.en]).toContain(title);
  expect([...(documented.get(name) ?? [])]).toContain(code);
  expect(undocumentedIn(name, status, 'application/problem+json', body)).toEqual([]);
}
