import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Identity, startIdentity } from '../../infra/local/services/identity.ts';
import { servedBy } from '../../shared/contracts/endpoint.ts';
import { problems } from '../../shared/contracts/problems.ts';
import { personId } from '../builders/ids.ts';
import { endpointOf, names } from '../fakes/api-world.ts';
import { expectPromised } from '../fakes/expect-promised.ts';
import { httpEvent } from '../fakes/http-event.ts';
import { fieldOf } from '../fakes/field-of.ts';
import { lambdaContext } from '../fakes/lambda-context.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { Random } from '../simulation/world/random.ts';
import { fuzzWorld, things } from './fuzz-world.ts';
import { type FuzzRequest, requestOf } from './request-of.ts';
import { slowestParse, timeParsing } from './time-parsing.ts';

const seed = process.env['FUZZ_SEED'] ?? 'fuzz';
const count = Number(process.env['FUZZ_REQUESTS'] ?? 3000);
const only = process.env['FUZZ_ONLY'];

let engine: Awaited<ReturnType<typeof startMainTable>>;
let identity: Identity;
beforeAll(async () => {
  timeParsing(names.map(endpointOf));
  [engine, identity] = await Promise.all([startMainTable(), startIdentity({})]);
});
afterAll(() => Promise.all([engine.stop(), identity.stop()]));

const byCode: Readonly<Record<string, { readonly title: { ru: string; en: string } }>> = problems;

async function send(api: Awaited<ReturnType<typeof fuzzWorld>>, request: FuzzRequest) {
  const { name, who, path, query, headers, body, isBase64Encoded } = request;
  const endpoint = endpointOf(name);
  const claims = who === 0 ? {} : { claims: { sub: personId(who), token_use: 'access' } };
  const event = httpEvent(endpoint, { path, query, headers, ...claims, ...(body === undefined ? {} : { body }) });
  const {
    statusCode = 0,
    headers: given = {},
    body: text = '',
    isBase64Encoded: packed,
  } = await api.apis[servedBy(endpoint)]({ ...event, isBase64Encoded }, lambdaContext());
  const parsed: unknown = packed === true || text === '' ? undefined : JSON.parse(text);
  return { status: statusCode, headers: given, text, body: parsed };
}

/** What is wrong with an answer; `undefined` when nothing is. */
function faultOf({ name, headers }: FuzzRequest, answer: Awaited<ReturnType<typeof send>>): string | undefined {
  const { status, body } = answer;
  const code = status < 400 ? '' : String(fieldOf(body, 'code'));
  if (status >= 500) return `${status} ${code}`;
  try {
    expectPromised(name, answer);
  } catch (error) {
    return `not as promised: ${String(error).slice(0, 400)}`;
  }
  const asked = headers['accept-language'];
  if (code === '' || (asked !== 'ru' && asked !== 'en')) return undefined;
  const isIn = answer.headers['content-language'] === asked && fieldOf(body, 'title') === byCode[code]?.title[asked];
  return isIn ? undefined : `not in ${asked}`;
}

it(`${count} requests from the seed ${seed}: never a failure of ours, nothing that is not documented`, async () => {
  const api = await fuzzWorld(engine, identity.url);
  const faults = new Array<string>();
  const statuses = new Map<number, number>();
  for (let n = 1; n <= count && faults.length < 20; n++) {
    if (only !== undefined && only !== String(n)) continue;
    const request = requestOf(new Random(`${seed}-${n}`), things);
    const answer = await send(api, request).catch((error: unknown) => ({
      status: 599,
      headers: {},
      text: '',
      body: { code: String(error) },
    }));
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const fault = faultOf(request, answer);
    const error = api.logged.at(-1)?.error;
    const why = error instanceof Error ? error.message.slice(0, 300) : '';
    if (fault !== undefined)
      faults.push(
        `${fault} (${why})\n  npm run fuzz -- --seed ${seed} --only ${n}\n  ${JSON.stringify(request).slice(0, 1500)}`,
      );
  }
  const told = Object.entries(Object.fromEntries(statuses)).map(([status, times]) => `${times} × ${status}`);
  process.stdout.write(`fuzz: ${told.join(', ')}; slowest parse ${slowestParse().toFixed(1)} ms\n`);
  expect(faults).toEqual([]);
  expect(slowestParse()).toBeLessThanOrEqual(50);
}, 7_200_000);
