import * as z from 'zod';
import { type Endpoint, pathParameters } from '../../shared/contracts/endpoint.ts';
import { endpointsByName } from '../../shared/contracts/endpoints.ts';
import { type Patience, type Patient, patientFetch } from './patient-fetch.ts';

type Endpoints = typeof endpointsByName;
export type EndpointName = keyof Endpoints;
export type InputOf<Name extends EndpointName> = z.input<Endpoints[Name]['input']>;
export type OutputOf<Name extends EndpointName> = z.output<Endpoints[Name]['output']>;

/** The same table, in a form in which the compiler follows a name to its output. */
const outputs: { readonly [Name in EndpointName]: { readonly output: z.ZodType<OutputOf<Name>> } } = endpointsByName;

const Problem = z.looseObject({ code: z.string(), status: z.int(), title: z.string() });
export type Problem = z.infer<typeof Problem>;

export type CallOptions = {
  /** Person id; without it nobody is signed in. */
  readonly as?: string;
  readonly idempotencyKey?: string;
  readonly ifMatch?: number;
};

/** `repeated`: the request was sent more than once, so a refusal may be about what we did ourselves. */
export type Answer<Output> = { readonly status: number; readonly repeated: boolean; readonly replayed: boolean } & (
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly problem: Problem }
);

export type DownloadedFile = { readonly type: string; readonly bytes: Buffer };

/** Somebody said no where the caller expected yes. */
export class UnexpectedRefusal extends Error {
  override readonly name = 'UnexpectedRefusal';
  readonly problem: Problem;
  constructor(name: EndpointName, problem: Problem) {
    super(`${name}: ${problem.status} ${JSON.stringify(problem)}`);
    this.problem = problem;
  }
}

type Settings = {
  readonly url: string;
  /** The bearer token of a person; `renew` when the last one was not accepted. */
  readonly token: (person: string, renew: boolean) => Promise<string>;
  readonly patience: Patience;
  readonly language?: 'ru' | 'en';
};

/** The platform's HTTP API, typed and checked by the same contracts that its routes are made from. */
export class ApiClient {
  private readonly settings: Settings;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** What the contract promises, or the problem; an answer that is neither is an error. */
  async call<Name extends EndpointName>(
    name: Name,
    input: InputOf<Name>,
    options: CallOptions = {},
  ): Promise<Answer<OutputOf<Name>>> {
    const endpoint: Endpoint = endpointsByName[name];
    const first = await this.send(endpoint, input, options, false);
    const expired = first.response.status === 401 && options.as !== undefined;
    const { response, text, repeated } = expired ? await this.send(endpoint, input, options, true) : first;
    const about = {
      status: response.status,
      repeated: repeated || first.repeated,
      replayed: response.headers.get('idempotency-replayed') === 'true',
    };
    const body = parsed(text);
    if (response.ok) {
      if (response.status !== endpoint.status)
        throw new Error(`${name}: ${response.status} instead of ${endpoint.status}`);
      return { ...about, ok: true, value: outputs[name].output.parse(body) };
    }
    const problem = Problem.safeParse(body);
    if (!problem.success) throw new Error(`${name}: ${response.status} without a problem: ${text.slice(0, 300)}`);
    return { ...about, ok: false, problem: problem.data };
  }

  /** The same for a request that must succeed. */
  async must<Name extends EndpointName>(
    name: Name,
    input: InputOf<Name>,
    options: CallOptions = {},
  ): Promise<OutputOf<Name>> {
    const answer = await this.call(name, input, options);
    if (!answer.ok) throw new UnexpectedRefusal(name, answer.problem);
    return answer.value;
  }

  /** A file that a route produces, for routes whose answer is one. */
  async file(name: EndpointName, input: object, options: CallOptions = {}): Promise<DownloadedFile> {
    const { response, bytes, text } = await this.send(endpointsByName[name], input, options, false);
    if (!response.ok) throw new Error(`${name}: ${response.status} ${text.slice(0, 300)}`);
    return { type: response.headers.get('content-type') ?? '', bytes };
  }

  private async send(endpoint: Endpoint, input: object, options: CallOptions, renew: boolean): Promise<Patient> {
    const { url, request } = await this.request(endpoint, input, options, renew);
    return patientFetch(`${this.settings.url}/api${url}`, request, this.settings.patience);
  }

  private async request(endpoint: Endpoint, input: object, options: CallOptions, renew: boolean) {
    const { url, body } = requestOf(endpoint, input);
    const { token, language = 'ru' } = this.settings;
    const { as, idempotencyKey, ifMatch } = options;
    const headers = {
      accept: endpoint.produces === undefined ? 'application/json, application/problem+json' : '*/*',
      'accept-language': language,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(as === undefined ? {} : { authorization: `Bearer ${await token(as, renew)}` }),
      ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
    };
    const request = { method: endpoint.method, headers, ...(body === undefined ? {} : { body }) };
    return { url, request };
  }
}

/** Path, query and body of an input, as the contract places them. */
function requestOf({ method, path, query = [] }: Endpoint, input: object): { url: string; body: string | undefined } {
  const inPath = new Set(pathParameters(path));
  const rest = Object.entries(input).filter(([name, value]) => !inPath.has(name) && value !== undefined);
  const inQuery = rest.filter(([name]) => method === 'GET' || query.includes(name));
  const search = new URLSearchParams(inQuery.map(([name, value]): [string, string] => [name, String(value)]));
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(Reflect.get(input, name))),
  );
  const inBody = rest.filter((entry) => !inQuery.includes(entry));
  return {
    url: search.size === 0 ? filled : `${filled}?${search.toString()}`,
    body: method === 'GET' ? undefined : JSON.stringify(Object.fromEntries(inBody)),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
