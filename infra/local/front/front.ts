import { randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Behaviour } from '../template/edge.ts';
import { compressed } from './compression.ts';
import { gatewayAnswer, type HttpAnswer } from './http-answer.ts';
import type { HttpRequest } from './http-event.ts';

export type FrontSettings = {
  readonly port: number;
  readonly behaviours: readonly Behaviour[];
  readonly originHeaders: Readonly<Record<string, string>>;
  api(request: HttpRequest): Promise<HttpAnswer>;
  files(request: HttpRequest, behaviour: Behaviour | undefined): Promise<HttpAnswer>;
  log(text: string): void;
};

export type Front = { readonly url: string; stop(): Promise<void> };

const Bytes = z.instanceof(Buffer);

/** The gateway reads no more than this and a little; the rest of a larger body is thrown away unread. */
const readAtMost = 10 * 1024 * 1024 + 1;
/** Descriptions of the API lie beside the pages. */
const documents = new Set(['/api/openapi.json', '/api/asyncapi.json']);
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'te',
  'trailer',
  'upgrade',
  'proxy-connection',
  'expect',
]);

/** The one address of the application, as CloudFront is: the API below /api, the portal and its documents elsewhere. */
export function startFront(settings: FrontSettings): Promise<Front> {
  const server = createServer({ maxHeaderSize: 65_536, requestTimeout: 60_000 }, (request, response) => {
    answer(request)
      .catch((error: unknown) => {
        settings.log(`front: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        return gatewayAnswer(500, 'Internal Server Error');
      })
      .then((made) => send(request, response, made))
      .catch(() => response.destroy());
  });

  async function answer(incoming: IncomingMessage): Promise<HttpAnswer> {
    const [path, query] = splitOnce(incoming.url ?? '/');
    const behaviour = settings.behaviours.find(({ pattern }) => pathMatches(pattern, path));
    const isApi = path.startsWith('/api/') && !documents.has(path);
    // What a client sends under these names never reaches a function: only the edge may say it.
    const added = { ...settings.originHeaders, ...behaviour?.originHeaders };
    const headers = { ...headersOf(incoming), ...(isApi ? forwarded(incoming, added) : {}) };
    const body = await bodyOf(incoming);
    const sourceIp = incoming.socket.remoteAddress ?? '127.0.0.1';
    const request = { method: incoming.method ?? 'GET', path, query, headers, body, sourceIp };
    const origin = await (isApi ? settings.api(request) : settings.files(request, behaviour));
    const made = behaviour?.compress === true ? await compressed(origin, headers['accept-encoding']) : origin;
    const extra = (behaviour?.responseHeaders ?? []).filter(
      ({ name, override }) => override || made.headers[name] === undefined,
    );
    return {
      ...made,
      headers: { ...made.headers, ...Object.fromEntries(extra.map(({ name, value }) => [name, value])) },
    };
  }

  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : settings.port;
      resolve({ url: `http://127.0.0.1:${port}`, stop: () => stop() });
    });
  });

  async function stop(): Promise<void> {
    const closed = new Promise((done) => server.close(done));
    server.closeIdleConnections();
    // Answers under way get a moment.
    const hard = setTimeout(() => server.closeAllConnections(), 2000);
    await closed;
    clearTimeout(hard);
  }
}

/** What CloudFront and the gateway add about where a request came from. */
function forwarded(incoming: IncomingMessage, added: Readonly<Record<string, string>>): Record<string, string> {
  return {
    'x-forwarded-for': incoming.socket.remoteAddress ?? '127.0.0.1',
    'x-forwarded-port': '443',
    'x-forwarded-proto': 'https',
    'x-amzn-trace-id': `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${randomUUID().replaceAll('-', '').slice(0, 24)}`,
    ...added,
  };
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: HttpAnswer): void {
  const noBody = status === 204 || status === 304;
  response.writeHead(status, { ...headers, ...(noBody ? {} : { 'content-length': String(body.length) }) });
  response.end(request.method === 'HEAD' || noBody ? undefined : body);
}

const splitOnce = (url: string): [string, string] => {
  const at = url.indexOf('?');
  return at === -1 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
};

function headersOf({ headers }: { headers: IncomingHttpHeaders }): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => !hopByHop.has(name) && name !== 'x-origin-secret');
  return Object.fromEntries(
    kept.map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : (value ?? '')]),
  );
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of incoming) {
    const bytes = Bytes.parse(part);
    if (length < readAtMost) parts.push(bytes);
    length += bytes.length;
    // Nobody sends ten times the limit by mistake.
    if (length > 10 * readAtMost) incoming.destroy();
  }
  return Buffer.concat(parts);
}

/** CloudFront's path patterns: `*` and `?`, the leading slash optional. */
function pathMatches(pattern: string, path: string): boolean {
  const whole = pattern.startsWith('/') || pattern === '*' ? pattern : `/${pattern}`;
  const text = whole
    .split(/([*?])/)
    .map((part) => (part === '*' ? '.*' : part === '?' ? '.' : RegExp.escape(part)))
    .join('');
  return new RegExp(`^${text}$`).test(path);
}
