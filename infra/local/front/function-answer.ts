import type { Json } from '../template/template-schema.ts';
import { gatewayAnswer, type HttpAnswer, httpAnswer } from './http-answer.ts';
import { httpEvent, type HttpRequest } from './http-event.ts';

export type FunctionAtUrl = {
  readonly functionArn: string;
  readonly host: string;
  readonly account: string;
  readonly region: string;
  readonly invoke: (functionArn: string, event: Json) => Promise<Json>;
  readonly log: (text: string) => void;
};

/** What a function says at an address of its own. The distribution passes on GET and HEAD. */
export async function functionAnswer(request: HttpRequest, url: FunctionAtUrl): Promise<HttpAnswer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return gatewayAnswer(403, 'Forbidden');
  const { functionArn, host, account, region, invoke, log } = url;
  const route = { key: '$default', functionArn, timeoutMs: 30_000, authorizer: undefined };
  const context = { apiId: host.split('.')[0] ?? '', account, region, authorizer: undefined, at: new Date() };
  try {
    const made = httpAnswer(await invoke(functionArn, httpEvent(request, { route, parameters: {} }, context)));
    const { etag } = made.headers;
    const tags = (request.headers['if-none-match'] ?? '').split(/,\s*/).map((tag) => tag.replace(/^W\//, ''));
    // The distribution's cache compares tags; the function need not.
    return typeof etag === 'string' && tags.includes(etag) ? { ...made, status: 304, body: Buffer.alloc(0) } : made;
  } catch (error) {
    log(`${request.path}: ${String(error)}\n`);
    return gatewayAnswer(502, 'Bad Gateway');
  }
}
