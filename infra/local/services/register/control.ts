import * as z from 'zod';
import { Behaviour } from './behaviours.ts';
import { innOf, ogrnOf, placeOf, serialLimit, type Place } from './numbers.ts';
import { organisationOf } from './organisation-of.ts';
import { applied, behaviourOf, Override } from './overrides.ts';
import { nameOf } from './party.ts';
import type { SandboxState } from './sandbox-state.ts';
import { isScenarioName, scenarioNames, scenarioOf } from './scenarios.ts';

export type Answer = { readonly status: number; readonly body: unknown };

const ModeRequest = z.strictObject({
  mode: Behaviour,
  seconds: z.number().positive().max(86_400).optional(),
  requestsPerSecond: z.int().min(1).optional(),
});
const Listing = z.object({
  scenario: z.string().refine(isScenarioName, 'unknown scenario'),
  count: z.coerce.number().int().min(1).max(1000).default(10),
  from: z.coerce.number().int().min(0).default(1),
});

const ok = (body: unknown): Answer => ({ status: 200, body });
const refuse = (status: number, message: string): Answer => ({ status, body: { message } });

/** Examples start at serial 1. */
export const scenarioTable = () =>
  scenarioNames.map((name) => {
    const { code, kind, group, title, behaviour } = scenarioOf(name);
    const { mainActivity, region } = organisationOf({ scenario: name, serial: 1 });
    return {
      scenario: name,
      code,
      kind,
      group,
      title,
      behaviour,
      mainActivity,
      region,
      inn: innOf(name, 1),
      ogrn: ogrnOf(name, 1),
    };
  });

const describe = (place: Place, state: SandboxState) => {
  const plain = organisationOf(place);
  const override = state.overrideOf(plain.inn);
  const known = applied(plain, override);
  return {
    ...(known ?? plain),
    name: nameOf(known ?? plain),
    found: known !== undefined,
    behaviour: behaviourOf(plain, override),
    ...(override === undefined ? {} : { override }),
  };
};

const organisation = (method: string, inn: string, body: unknown, state: SandboxState): Answer => {
  const place = placeOf(inn);
  if (place === undefined) return refuse(404, 'No organisation of the sandbox has this INN');
  if (method === 'PUT') {
    const override = Override.safeParse(body);
    if (!override.success) return refuse(400, z.prettifyError(override.error));
    state.setOverride(innOf(place.scenario, place.serial), override.data);
  } else if (method === 'DELETE') state.setOverride(innOf(place.scenario, place.serial), undefined);
  else if (method !== 'GET') return refuse(405, 'GET, PUT or DELETE');
  return ok(describe(place, state));
};

const listing = (query: URLSearchParams, state: SandboxState): Answer => {
  const asked = Listing.safeParse(Object.fromEntries(query));
  if (!asked.success) return refuse(400, z.prettifyError(asked.error));
  const { scenario, count, from } = asked.data;
  const size = Math.max(0, Math.min(count, serialLimit(scenario) - from));
  return ok({
    organisations: Array.from({ length: size }, (_, index) => describe({ scenario, serial: from + index }, state)),
  });
};

const mode = (method: string, body: unknown, state: SandboxState, now: Date): Answer => {
  if (method === 'PUT') {
    const asked = ModeRequest.safeParse(body);
    if (!asked.success) return refuse(400, z.prettifyError(asked.error));
    const { seconds, ...rest } = asked.data;
    const until = seconds === undefined ? {} : { until: new Date(now.getTime() + seconds * 1000).toISOString() };
    state.setMode({ ...rest, ...until });
  } else if (method !== 'GET') return refuse(405, 'GET or PUT');
  return ok(state.mode);
};

const statistics = (method: string, state: SandboxState): Answer => {
  if (method === 'DELETE') state.resetStatistics();
  else if (method !== 'GET') return refuse(405, 'GET or DELETE');
  return ok({ ...state.statistics.counts, concurrent: state.statistics.concurrent });
};

/** `/sandbox/…`: what tests and demonstrations use to look into the register and to change it. */
export const control = (method: string, url: URL, body: unknown, state: SandboxState, now: Date): Answer => {
  const [, , resource, inn] = url.pathname.split('/');
  if (resource === 'organisations' && inn !== undefined) return organisation(method, inn, body, state);
  if (resource === 'mode') return mode(method, body, state, now);
  if (resource === 'statistics') return statistics(method, state);
  if (method === 'DELETE' && resource === undefined) {
    state.reset();
    return ok({});
  }
  if (method !== 'GET') return refuse(405, 'Not here');
  if (resource === 'scenarios') return ok({ scenarios: scenarioTable() });
  if (resource === 'organisations') return listing(url.searchParams, state);
  return refuse(404, 'Not here');
};
