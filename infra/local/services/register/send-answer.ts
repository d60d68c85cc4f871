import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Behaviour } from './behaviours.ts';
import type { Suggestion } from './find-party.ts';
import { innOf } from './numbers.ts';
import { organisationOf } from './organisation-of.ts';
import { partyOf } from './party.ts';

const slowMs = 2_000;
const dripMs = 250;
/** Longer than any client of ours waits; then the socket is closed, so that nothing leaks. */
const giveUpMs = 60_000;

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Payload Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

export const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json;charset=UTF-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
};

/** An error in the form the real register gives it. */
export const sendError = (response: ServerResponse, status: number, message?: string): void => {
  if (status === 413) response.setHeader('connection', 'close');
  if (status === 429) response.setHeader('retry-after', '1');
  const reason = reasons[status] ?? 'Error';
  sendJson(response, status, {
    family: status < 500 ? 'CLIENT_ERROR' : 'SERVER_ERROR',
    reason,
    message: message ?? reason,
  });
};

const drip = async (response: ServerResponse, text: string): Promise<void> => {
  response.writeHead(200, { 'content-type': 'application/json;charset=UTF-8' });
  for (const char of text) {
    if (response.destroyed) return;
    response.write(char);
    await wait(dripMs, undefined, { ref: false });
  }
  response.end();
};

const liar = () => partyOf(organisationOf({ scenario: 'active-any', serial: 99_999 }));
const decoy = (serial: number) => partyOf(organisationOf({ scenario: 'active-any', serial }));
const padding = 'ж'.repeat(1_200_000);

/** Answers the way the behaviour says; the suggestions are those an honest register would give. */
export const sendAnswer = async (
  response: ServerResponse,
  behaviour: Behaviour,
  suggestions: readonly Suggestion[],
): Promise<void> => {
  const honest = { suggestions };
  switch (behaviour) {
    case 'ok':
    case 'flaky':
      return sendJson(response, 200, honest);
    case 'slow':
      await wait(slowMs, undefined, { ref: false });
      return sendJson(response, 200, honest);
    case 'down':
      response.destroy();
      return;
    case 'never':
      await wait(giveUpMs, undefined, { ref: false });
      response.destroy();
      return;
    case 'drip':
      return drip(response, JSON.stringify(honest));
    case 'oversized':
      return sendJson(response, 200, { ...honest, padding });
    case 'lie':
      return sendJson(response, 200, { suggestions: [liar()] });
    case 'malformed':
      response.writeHead(200, { 'content-type': 'application/json;charset=UTF-8' });
      response.end(JSON.stringify(honest).slice(0, -7));
      return;
    case 'wrong-shape':
      return sendJson(response, 200, {
        suggestions: [{ value: 7, data: { inn: [innOf('active-any', 1)], state: 'ACTIVE' } }],
      });
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html;charset=UTF-8' });
      response.end('<!doctype html><title>Технические работы</title><h1>Скоро вернёмся</h1>');
      return;
    case 'several':
      return sendJson(response, 200, { suggestions: [decoy(99_998), ...suggestions, decoy(99_997)] });
    case 'status-400':
    case 'status-401':
    case 'status-403':
    case 'status-429':
    case 'status-500':
    case 'status-503':
      return sendError(response, Number(behaviour.slice(-3)));
  }
};
