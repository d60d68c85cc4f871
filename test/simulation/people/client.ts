import * as z from 'zod';
import { type Endpoint, pathParameters, servedBy } from '../../../shared/contracts/endpoint.ts';
import { endpointsByName } from '../../../shared/contracts/endpoints.ts';
import { httpEvent } from '../../fakes/http-event.ts';
import type { Platform } from '../platform/platform.ts';
import type { ServiceWorld } from '../platform/service-calls.ts';

type Endpoints = typeof endpointsByName;
export type EndpointName = keyof Endpoints;
export type InputOf<Name extends EndpointName> = z.input<Endpoints[Name]['input']>;
export type OutputOf<Name extends EndpointName> = z.output<Endpoints[Name]['output']>;

/** The same table, in a form in which the compiler follows a name to its output. */
const outputs: { readonly [Name in EndpointName]: { readonly output: z.ZodType<OutputOf<Name>> } } = endpointsByName;

const Served = z.object({ statusCode: z.int(), body: z.string() });
const Problem = z.looseObject({ code: z.string() });

export type Answer<Output> =
  | { readonly ok: true; readonly status: number; readonly value: Output }
  | { readonly ok: false; readonly status: number; readonly code: string };

/** Something that was answered with success. */
export type Accepted = {
  readonly name: EndpointName;
  readonly person: string;
  readonly input: object;
  readonly value: unknown;
  /** When the answer came, in milliseconds since 1970. */
  readonly at: number;
};

/** A secret is shown once: whoever asks again with the same key gets the rest of the answer. */
const shown = (body: string): string => body.replace(/"secret":"[^"]*",?/, '').replace(',}', '}');

/** How a person asks again when nobody answered: the same request, with the same key. */
const patience = 40;

/** The HTTP API as the portal uses it, for people who do not give up. */
export class Client {
  readonly accepted: Accepted[] = [];
  /** How often each thing was asked for, repetitions of a request not counted. */
  readonly asked = new Map<EndpointName, number>();
  /** Answers that no fault explains: a 500, or something else than the contract says. */
  readonly broken: string[] = [];
  /** Requests that the old code did not understand, and answers of it that we did not: whoever asks tries again later. */
  readonly lost: string[] = [];
  private readonly platform: Platform;
  private readonly world: ServiceWorld;
  private keys = 0;

  constructor(platform: Platform, world: ServiceWorld) {
    this.platform = platform;
    this.world = world;
  }

  /** The first answer that says something about the request. */
  async ask<Name extends EndpointName>(
    person: string,
    name: Name,
    input: InputOf<Name>,
    sees?: number,
  ): Promise<Answer<OutputOf<Name>>> {
    const { time, random, trace } = this.world;
    const endpoint: Endpoint = endpointsByName[name];
    const key = endpoint.idempotent === true ? `simulated-key-${String((this.keys += 1)).padStart(8, '0')}` : undefined;
    this.asked.set(name, (this.asked.get(name) ?? 0) + 1);
    for (let tries = 1; ; tries++) {
      const once = () => this.once(endpoint, input, { person, key, sees });
      const isImpatient = key !== undefined && random.chance(0.1);
      const [{ status, body }, other] = await Promise.all([once(), ...(isImpatient ? [once()] : [])]);
      if (status < 300 && other !== undefined && other.status < 300 && shown(other.body) !== shown(body))
        this.broken.push(`15: ${name} with one key was answered in two ways`);
      trace(`${person} ${name} ${status}`);
      if (status < 500) return this.read(person, name, input, { status, body });
      if (tries === patience) return { ok: false, status, code: 'gave-up' };
      await time.sleep(random.between(300, 20_000));
    }
  }

  private read<Name extends EndpointName>(
    person: string,
    name: Name,
    input: InputOf<Name>,
    { status, body }: { readonly status: number; readonly body: string },
  ): Answer<OutputOf<Name>> {
    const parsed: unknown = JSON.parse(body);
    if (status === 400) this.broken.push(`contract: ${name} of ${person} was not understood: ${body}`);
    if (status >= 300) {
      const { code } = Problem.parse(parsed);
      // Nobody here uses a key twice: what was asked once must look the same to all code that is asked.
      if (code === 'idempotency-key-reuse') this.broken.push(`15: ${name} of ${person} was taken for another request`);
      return { ok: false, status, code };
    }
    const value = outputs[name].output.parse(parsed);
    this.accepted.push({ name, person, input, value, at: this.world.time.now });
    return { ok: true, status, value };
  }

  private async once(
    endpoint: Endpoint,
    input: object,
    {
      person,
      key,
      sees,
    }: { readonly person: string; readonly key: string | undefined; readonly sees: number | undefined },
  ): Promise<{ readonly status: number; readonly body: string }> {
    const { random, faults, time } = this.world;
    const event = httpEvent(endpoint, {
      ...placed(endpoint, input),
      claims: { sub: person, token_use: 'access' },
      headers: {
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(sees === undefined ? {} : { 'if-match': `"${sees}"` }),
      },
    });
    await time.sleep(random.between(5, 40));
    const outcome = await this.platform.request(functionOf(endpoint), event);
    if (outcome.kind !== 'returned') return { status: 502, body: '' };
    if (faults.strikes('answer-lost')) return { status: 504, body: '' };
    const { statusCode, body } = Served.parse(outcome.value);
    if (outcome.side === 'old' && !isUnderstood(endpoint, statusCode, body)) {
      this.lost.push(`${endpoint.method} ${endpoint.path} was answered ${statusCode} by old code`);
      return { status: 503, body: '' };
    }
    return { status: statusCode, body };
  }
}

/** Of those that are simulated. */
function functionOf(endpoint: Endpoint) {
  const by = servedBy(endpoint);
  if (by === 'privacy' || by === 'subscriptions') return by;
  if (by === 'member' || by === 'operator') return `${by}-api` as const;
  throw new Error(`Nothing here serves ${endpoint.path}`);
}

/** The people have the portal of now, also where they are answered by old code. */
function isUnderstood({ output }: Endpoint, status: number, body: string): boolean {
  return status < 300 ? output.safeParse(JSON.parse(body)).success : status !== 400;
}

/** Path, query and body of an input, as the contract places them. */
function placed({ method, path, query = [] }: Endpoint, input: object) {
  const names = pathParameters(path);
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  const strings = (entries: readonly (readonly [string, unknown])[]) =>
    Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
  const rest = given.filter(([name]) => !names.includes(name));
  const isQuery = (name: string) => method === 'GET' || query.includes(name);
  return {
    path: strings(given.filter(([name]) => names.includes(name))),
    query: strings(rest.filter(([name]) => isQuery(name))),
    ...(method === 'GET' ? {} : { body: Object.fromEntries(rest.filter(([name]) => !isQuery(name))) }),
  };
}
