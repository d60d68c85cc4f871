import { Agent, createServer, type IncomingMessage, request as send, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { CallLog } from './call-log.ts';
import { ConditionalFiles } from './conditional-files.ts';
import { type Demand, demandOf, type Names, type Service, UnknownOperation } from './demanded-access.ts';
import { demandOfFiles, fileError, isFileRequest } from './demanded-files.ts';
import { accessDenied, type Call, errorReply, type ErrorReply, type Fault, replyFor } from './faults.ts';
import type { Permissions } from './permissions.ts';

export type AwsProxySettings = {
  readonly port: number;
  readonly permissions: Permissions;
  readonly names: Names;
  /** Where each service's engine listens. */
  readonly engines: Readonly<Record<Service, string>>;
  /** Told after a success: which tables changed, which letter left. */
  onWritten(tables: readonly string[]): void;
  onSent(request: unknown, answer: unknown): void;
  log(text: string): void;
};

export type AwsProxy = {
  readonly url: string;
  readonly calls: CallLog;
  /** Asked before each request; tests set it. */
  fault: ((call: Call) => Fault | undefined) | undefined;
  stop(): Promise<void>;
};

type Answer = { readonly status: number; readonly headers: NodeJS.Dict<string | string[]>; readonly body: Buffer };

/** Stands between the functions and the engines, as IAM does: who calls is read from the signature's key id. */
export function startAwsProxy(settings: AwsProxySettings): Promise<AwsProxy> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const calls = new CallLog();
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      settings.log(`AWS proxy: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      if (response.headersSent) response.destroy();
      else reply(response, errorReply('dynamodb', 500, 'InternalServerError', 'The local engine did not answer.'));
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await buffer(request);
    if (request.url?.startsWith('/_local/') === true) return inspect(request, response);
    const functionId = /Credential=([^/,\s]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const isFile = isFileRequest(request.headers.authorization);
    const body: unknown = isFile || bytes.length === 0 ? {} : JSON.parse(bytes.toString('utf8'));
    const demand = understood(request, body);
    if ('status' in demand) return reply(response, demand);
    const { service, operation, access } = demand;
    if (!settings.permissions.has(functionId))
      return reply(
        response,
        errorReply(service, 403, 'UnrecognizedClientException', 'The key id names no function of this platform.'),
      );
    calls.add(functionId, `${service}:${operation}`);
    for (const one of access)
      if (!(await settings.permissions.allows(functionId, one))) {
        const message = settings.permissions.refusal(functionId, one);
        settings.log(`${message}\n`);
        return reply(response, accessDenied(service, message));
      }
    const call: Call = { functionId, service, operation, body };
    const fault = proxy.fault?.(call);
    const instead = fault && replyFor(fault, call);
    if (instead !== undefined) return reply(response, instead);
    if (fault?.kind === 'delay') await sleep(fault.ms);
    const cut = fault?.kind === 'power-cut' ? fault.when : undefined;
    if (cut === 'before') cutPower();
    const pass = () => forward(settings.engines[service], request, bytes, agent);
    const writesFile = isFile && request.method === 'PUT';
    const answer = writesFile ? await files.write(request.url ?? '', request.headers, pass) : await pass();
    if (cut === 'after') cutPower();
    if ('code' in answer) return reply(response, errorReply('s3', answer.status, answer.code, 'A condition is false.'));
    if (answer.status < 300) tell(demand, body, answer);
    if (fault?.kind === 'lost-reply') response.destroy();
    else response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  const files = new ConditionalFiles(async (url) => {
    const found = await fetch(new URL(url, settings.engines.s3), { method: 'HEAD' });
    return found.ok ? (found.headers.get('etag') ?? undefined) : undefined;
  });

  function understood(request: IncomingMessage, body: unknown): Demand | ErrorReply {
    if (isFileRequest(request.headers.authorization))
      return (
        demandOfFiles(request.method ?? '', request.url ?? '') ??
        errorReply('s3', 501, 'NotImplemented', 'Not on this platform.')
      );
    const target = request.headers['x-amz-target'];
    const asked = {
      target: typeof target === 'string' ? target : undefined,
      method: request.method ?? '',
      path: request.url ?? '',
    };
    try {
      return demandOf(asked, body, settings.names);
    } catch (error) {
      if (!(error instanceof UnknownOperation)) throw error;
      return errorReply('dynamodb', 400, 'UnknownOperationException', `Not on this platform: ${error.message}`);
    }
  }

  function tell(demand: Demand, body: unknown, answer: Answer): void {
    if (demand.writes.length > 0) settings.onWritten(demand.writes);
    if (demand.service === 'ses') settings.onSent(body, JSON.parse(answer.body.toString('utf8')));
  }

  function inspect(request: IncomingMessage, response: ServerResponse): void {
    const [path, method] = [request.url, request.method];
    if (path === '/_local/calls' && method === 'DELETE') calls.reset();
    const shown =
      path === '/_local/calls'
        ? calls.counted()
        : path === '/_local/permissions'
          ? settings.permissions.uses()
          : undefined;
    response
      .writeHead(shown === undefined ? 404 : 200, { 'content-type': 'application/json' })
      .end(JSON.stringify(shown ?? {}));
  }

  const proxy: AwsProxy = {
    url: '',
    calls,
    fault: undefined,
    stop: async () => {
      server.closeAllConnections();
      agent.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : settings.port;
      resolve(Object.assign(proxy, { url: `http://127.0.0.1:${port}` }));
    });
  });
}

/** No exit handler, no flush: the engines end because this process does. */
const cutPower = (): void => void process.kill(process.pid, 'SIGKILL');

function reply(response: ServerResponse, { service, status, type, body, message }: ErrorReply): void {
  if (service === 's3') {
    response.writeHead(status, { 'content-type': 'application/xml' }).end(fileError(type, message));
    return;
  }
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': type };
  response.writeHead(status, headers).end(JSON.stringify(body));
}

async function forward(engine: string, request: IncomingMessage, body: Buffer, agent: Agent): Promise<Answer> {
  const answer = await attempt(engine, request, body, agent);
  // The engine had closed a connection that we kept: nothing of the request reached it.
  return answer === 'stale' ? forward(engine, request, body, agent) : answer;
}

function attempt(engine: string, request: IncomingMessage, body: Buffer, agent: Agent): Promise<Answer | 'stale'> {
  const { hostname, port, host } = new URL(engine);
  // The engine keeps one set of tables for everybody; some would keep one for each key id, and refuse a hyphen in it.
  const authorization = request.headers.authorization?.replace(/Credential=[^/]+/, 'Credential=local');
  const headers = { ...request.headers, authorization, host, connection: 'keep-alive' };
  const { method, url: path } = request;
  return new Promise((resolve, reject) => {
    const outgoing = send({ agent, hostname, port, method, path, headers }, (incoming) => {
      buffer(incoming).then((received) => {
        const { connection: _, 'transfer-encoding': __, ...kept } = incoming.headers;
        resolve({ status: incoming.statusCode ?? 502, headers: kept, body: received });
      }, reject);
    });
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      if (outgoing.reusedSocket && error.code === 'ECONNRESET') resolve('stale');
      else reject(error);
    });
    outgoing.end(body);
  });
}
