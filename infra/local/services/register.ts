import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen, stopListening } from './listen.ts';
import { languageOf, sendPage } from './local-page.ts';
import { parseJson, readBody } from './read-body.ts';
import { control } from './register/control.ts';
import { findParty, PartyQuery } from './register/find-party.ts';
import { placeOf } from './register/numbers.ts';
import { organisationOf } from './register/organisation-of.ts';
import { behaviourOf } from './register/overrides.ts';
import { registerPage } from './register/register-page.ts';
import { SandboxState } from './register/sandbox-state.ts';
import { sendAnswer, sendError, sendJson } from './register/send-answer.ts';

const partyPath = '/suggestions/api/4_1/rs/findById/party';
const bodyLimit = 64 * 1024;
const failuresOfFlaky = 2;

export type Register = {
  readonly url: string;
  stop(): Promise<void>;
};

const refusalOf = (request: IncomingMessage, token: string | undefined): number | undefined => {
  if (request.method !== 'POST') return 405;
  const given = /^Token (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (given === undefined) return 401;
  return token !== undefined && given !== token ? 403 : undefined;
};

const answerParty = async (
  request: IncomingMessage,
  response: ServerResponse,
  state: SandboxState,
  token: string | undefined,
): Promise<void> => {
  const { mode, requestsPerSecond = Infinity } = state.mode;
  const rate = state.statistics.arrived(performance.now());
  response.once('close', () => state.statistics.left(response.headersSent ? String(response.statusCode) : 'none'));
  if (mode === 'down') return sendAnswer(response, mode, []);
  const refusal = refusalOf(request, token) ?? (rate > requestsPerSecond ? 429 : undefined);
  if (refusal !== undefined) return sendError(response, refusal);
  const text = await readBody(request, bodyLimit);
  if (text === undefined) return sendError(response, 413);
  const query = PartyQuery.safeParse(parseJson(text));
  if (!query.success) return sendError(response, 400);
  const place = placeOf(query.data.query.trim());
  const organisation = place === undefined ? undefined : organisationOf(place);
  const times = state.statistics.asked(organisation?.inn ?? 'unknown');
  const override = organisation === undefined ? undefined : state.overrideOf(organisation.inn);
  const behaviour = mode === 'ok' && organisation !== undefined ? behaviourOf(organisation, override) : mode;
  if (behaviour === 'flaky' && times <= failuresOfFlaky) return sendError(response, 500);
  return sendAnswer(response, behaviour, findParty(query.data, state.overrideOf));
};

/** A page of any other site must not steer the sandbox through a visitor's browser. */
const fromElsewhere = (request: IncomingMessage): boolean =>
  request.headers['sec-fetch-site'] === 'cross-site' && request.method !== 'GET';

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  state: SandboxState,
  { token, now }: { readonly token?: string | undefined; readonly now: () => Date },
): Promise<void> => {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
  if (url.pathname === partyPath) return answerParty(request, response, state, token);
  if (url.pathname === '/') {
    const language = languageOf(url, request);
    return sendPage(response, { url, language, ...registerPage(language, url.origin) });
  }
  if (!url.pathname.startsWith('/sandbox') || fromElsewhere(request)) return sendError(response, 404);
  const text = await readBody(request, bodyLimit);
  if (text === undefined) return sendError(response, 413);
  const { status, body } = control(request.method ?? 'GET', url, parseJson(text), state, now());
  return sendJson(response, status, body);
};

/** A register of made-up organisations that speaks DaData's `findById/party`, with every case and every failure. */
export const startRegister = async (options: {
  readonly port?: number;
  /** Where changes and counts are kept; without it they last as long as the process. */
  readonly dataDir?: string;
  /** The key that clients must send; without it any key will do. */
  readonly token?: string;
  readonly now?: () => Date;
}): Promise<Register> => {
  const now = options.now ?? (() => new Date());
  const state = new SandboxState(options.dataDir, now);
  const server = createServer((request, response) => {
    answer(request, response, state, { token: options.token, now }).catch((error: unknown) => {
      process.stderr.write(`register: ${String(error)}\n`);
      if (response.headersSent) response.destroy();
      else sendError(response, 500);
    });
  });
  const url = await listen(server, options.port ?? 0);
  return {
    url,
    stop: async () => {
      await stopListening(server);
      state.close();
    },
  };
};
