import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';
import { party, suggestions } from '../builders/party.ts';
import { innOf, ogrnOf } from '../builders/ids.ts';
import { listen } from './listen.ts';

const Query = z.object({ query: z.string(), branch_type: z.literal('MAIN') });

/** How the register answers a request; `undefined` stays silent for ever. */
export type Behaviour = (query: string, response: ServerResponse, request: IncomingMessage) => void;

export const sendJson = (response: ServerResponse, body: unknown): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

/** Knows the organisations of the builders by INN and OGRN, up to number 999, and nobody else. */
export const knowing =
  (overrides: (n: number) => Readonly<Record<string, unknown>> | undefined = () => ({})): Behaviour =>
  (query, response) => {
    const n = numbers.get(query);
    const more = n === undefined ? undefined : overrides(n);
    sendJson(response, n === undefined || more === undefined ? suggestions() : suggestions(party(n, more)));
  };

export const down: Behaviour = (_query, response) => {
  response.writeHead(503).end('unavailable');
};

const numbers = new Map(
  Array.from({ length: 999 }, (_, index) => index + 1).flatMap((n): [string, number][] => [
    [innOf(n), n],
    [ogrnOf(n), n],
  ]),
);

/** A company register on a port of its own, that behaves as it is told. */
export async function startRegisterServer(behaviour: Behaviour = knowing()) {
  const register = { url: '', behaviour, asked: new Array<string>(), together: 0, mostTogether: 0 };
  const server = createServer((request, response) => {
    register.together += 1;
    register.mostTogether = Math.max(register.mostTogether, register.together);
    response.once('close', () => (register.together -= 1));
    const chunks: Uint8Array[] = [];
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    request.on('end', () => {
      const { query } = Query.parse(JSON.parse(Buffer.concat(chunks).toString()));
      register.asked.push(query);
      register.behaviour(query, response, request);
    });
  });
  const { url, stop } = await listen(server);
  register.url = url;
  return Object.assign(register, { stop });
}
