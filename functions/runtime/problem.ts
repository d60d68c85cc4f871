import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { missingPartTexts, type ProblemCode, problems } from '../../shared/contracts/problems.ts';
import { InvalidRequest, Refused } from './refused.ts';

export const securityHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
} as const;

/** An RFC 9457 problem in the reader's language. Values that a caller sent are never echoed. */
export function problemResponse(
  code: ProblemCode,
  language: 'ru' | 'en',
  instance: string,
  more: Record<string, unknown> = {},
): APIGatewayProxyStructuredResultV2 {
  const { status, title } = problems[code];
  return {
    statusCode: status,
    headers: {
      ...securityHeaders,
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      ...(status === 429 ? { 'retry-after': '60' } : {}),
    },
    body: JSON.stringify({
      type: `/problems/${code}`,
      code,
      status,
      title: title[language],
      ...detail(more, language),
      instance,
      ...more,
    }),
  };
}

/** What is missing, in plain words. */
function detail({ missing }: Record<string, unknown>, language: 'ru' | 'en') {
  if (!Array.isArray(missing)) return {};
  return { detail: missing.map((part) => missingPartTexts[String(part)]?.[language] ?? String(part)).join('; ') };
}

/** What is told of an error; anything unexpected is our own and tells nothing. */
export function problemOf(error: unknown): { readonly code: ProblemCode; readonly more: Record<string, unknown> } {
  if (error instanceof InvalidRequest) return { code: error.code, more: details(error) };
  if (!(error instanceof Refused)) return { code: 'internal', more: {} };
  const { refusal } = error;
  // `status` of a problem is its HTTP status (RFC 9457); where the thing stands has a name of its own.
  if (refusal.kind === 'wrong-status') return { code: refusal.kind, more: { state: refusal.status } };
  const { kind, ...more } = refusal;
  // Whether it is another's or does not exist at all must look the same.
  return kind === 'not-yours' ? { code: 'not-found', more: {} } : { code: kind, more };
}

const details = ({ issues }: InvalidRequest) =>
  issues.length === 0
    ? {}
    : {
        errors: issues.slice(0, 20).map((issue) => ({
          pointer: `/${issue.path.map(String).join('/')}`.slice(0, 200),
          code: issue.code === 'custom' ? String(issue.params?.['code'] ?? 'custom') : issue.code,
        })),
      };
