import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { listen } from '../fakes/listen.ts';

export type Heard = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};
/** What is done with a request instead of an empty answer that is good. */
export type Behaviour = (response: ServerResponse) => void;

/** A service that keeps what it hears, and behaves as it is told, one request after the other. */
export async function listeningService() {
  const heard: Heard[] = [];
  const next: Behaviour[] = [];
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      heard.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });
      const behave = next.shift() ?? answers(200, '{}');
      behave(response);
    });
  });
  return { heard, next, ...(await listen(server)) };
}

export const answers =
  (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (response) =>
    void response.writeHead(status, headers).end(body);
export const breaksOff: Behaviour = (response) => void response.destroy();
export const breaksOffInTheMiddle: Behaviour = (response) => {
  response.writeHead(200, { 'content-length': '100' });
  response.write('{', () => response.destroy());
};
