import * as z from 'zod';
import { openApiDocument } from '../../shared/contracts/openapi.ts';
import { pathParameters } from '../../shared/contracts/endpoint.ts';
import { exampleOf } from '../../shared/contracts/examples.ts';
import { endpointOf, type Name, names } from '../fakes/api-world.ts';
import type { Random } from '../simulation/world/random.ts';
import { valueOf } from './from-schema.ts';
import { oddText, oddValue, protoNames } from './odd-values.ts';
import { broken } from './broken-bodies.ts';

const Parameter = z.object({ in: z.string(), name: z.string(), schema: z.unknown() });
const Operation = z.object({
  operationId: z.string(),
  parameters: z.array(Parameter).default([]),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) }).optional(),
});
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});
const document = Document.parse(JSON.parse(JSON.stringify(openApiDocument())));
const operations = new Map(
  Object.values(document.paths).flatMap((path) => Object.values(path).map((one) => [one.operationId, one] as const)),
);
const { schemas } = document.components;

export type FuzzRequest = {
  readonly name: Name;
  /** Number of the person in test/access/people.ts; 0: nobody. */
  readonly who: number;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** The text as it comes over the wire. */
  readonly body: string | undefined;
  readonly isBase64Encoded: boolean;
};

const callers = [0, 1, 1, 1, 1, 2, 2, 3, 4, 5, 7, 9, 10, 12, 900, 902, 999] as const;
const operators = [900, 900, 900, 902, 901, 1] as const;
const Fields = z.record(z.string(), z.unknown());

/** One request from its seed: as the document says, nearly so, or not at all. */
export function requestOf(random: Random, things: Readonly<Record<string, string>>): FuzzRequest {
  const name = random.pick(names);
  const endpoint = endpointOf(name);
  const operation = operations.get(name);
  const parameters = operation?.parameters ?? [];
  const place = (parameter: string): string => {
    if (random.chance(0.03)) return oddText(random);
    const known = things[parameter];
    if (known !== undefined && random.chance(0.9)) return known;
    const schema = parameters.find((one) => one.name === parameter)?.schema;
    return String(valueOf(schema ?? {}, random, schemas));
  };
  const path = Object.fromEntries(pathParameters(endpoint.path).map((parameter) => [parameter, place(parameter)]));
  return {
    name,
    who: random.pick(endpoint.audience === 'operator' ? operators : callers),
    path,
    query: queryOf(parameters, random),
    headers: headersOf(random),
    ...bodyOf(name, operation?.requestBody?.content['application/json']?.schema, random, things),
  };
}

function queryOf(parameters: readonly z.infer<typeof Parameter>[], random: Random): Record<string, string> {
  const query: Record<string, string> = {};
  for (const { in: where, name, schema } of parameters) {
    if (where !== 'query' || random.chance(0.3)) continue;
    const value = random.chance(0.2) ? oddText(random) : String(valueOf(schema, random, schemas));
    // The gateway joins what comes twice.
    query[name] =
      name === 'cursor' && random.chance(0.9)
        ? random.pick(cursors)
        : random.chance(0.04)
          ? `${value},${value}`
          : value;
  }
  if (random.chance(0.04)) query[random.pick([...protoNames, 'limit', 'orgId', 'X'])] = oddText(random);
  if (query['cursor'] === '') delete query['cursor'];
  return query;
}
const cursors = ['', '', '', '', 'x', 'a.b', 'a.b.c', '.', 'eyJhIjoiYiJ9.AAAA', 'я'.repeat(900), 'e30.'.repeat(500)];

function headersOf(random: Random): Record<string, string> {
  const some = (name: string, usual: string, odd: readonly string[], leave = 0.03): Record<string, string> =>
    random.chance(leave) ? {} : { [name]: random.chance(0.9) ? usual : random.pick(odd) };
  return {
    ...some(
      'accept-language',
      random.pick(['ru', 'en']),
      ['', '*', 'en;q=0.0001,ru;q=x', `${'en,'.repeat(3000)}ru`, '\u0000'],
      0.2,
    ),
    ...some('if-match', `"${random.whole(1, 5)}"`, [
      '*',
      '""',
      '"1","2"',
      'W/"1"',
      '"99999999999999"',
      `"${'1'.repeat(9000)}"`,
      "'1'",
    ]),
    ...some('idempotency-key', `key-${random.whole(1, 1_000_000)}`, [
      '',
      'short',
      'x'.repeat(129),
      'ключ-ключ',
      'a b c d e f g',
      '\u0000'.repeat(9),
      'key-repeated',
    ]),
    ...some('origin', 'https://clusters.example', [
      'null',
      'https://evil.example',
      'https://clusters.example.evil',
      '',
    ]),
    ...some('if-none-match', '"x"', ['*', 'W/"x", "y"', ','.repeat(5000)], 0.7),
    ...some(
      'content-type',
      'application/json',
      [
        'application/json; charset=utf-16',
        'text/plain',
        '',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/a+json',
        `application/${'a+'.repeat(3000)}json`,
      ],
      0.01,
    ),
    ...some('x-http-method-override', 'DELETE', ['PUT'], 0.95),
  };
}

function bodyOf(name: Name, schema: unknown, random: Random, things: Readonly<Record<string, string>>) {
  const plain = { body: undefined, isBase64Encoded: false };
  if (endpointOf(name).method === 'GET' || schema === undefined)
    return random.chance(0.97) ? plain : { ...plain, body: broken(random) };
  if (random.chance(0.05)) return { ...plain, body: broken(random) };
  const from = random.chance(0.5) ? exampleOf(name) : undefined;
  let body = Fields.safeParse(from ?? valueOf(schema, random, schemas)).data ?? {};
  const known = Object.entries(things).filter(([thing]) => thing in body && random.chance(0.8));
  body = { ...body, ...Object.fromEntries(known) };
  if (random.chance(0.35)) body = withOdd(body, random);
  if (random.chance(0.05))
    body = { ...body, [random.pick([...protoNames, 'status', 'role', 'clusterId', 'неизвестно'])]: oddValue(random) };
  let text = JSON.stringify(body);
  // Two of one name: the last wins.
  if (random.chance(0.03))
    text = text.replace(
      /^\{("[^"]*")/,
      (whole, key: string) => `{${key}:${JSON.stringify(oddValue(random))},${whole.slice(1)}`,
    );
  if (random.chance(0.03))
    text = text.replace(/^\{/, () => `{"__proto__":${JSON.stringify(oddValue(random))},`).replace(/,\}$/, '}');
  const isBase64Encoded = random.chance(0.05);
  return { body: isBase64Encoded ? Buffer.from(text).toString('base64') : text, isBase64Encoded };
}

/** The same with one thing in it, anywhere, gone or replaced. */
function withOdd(value: Record<string, unknown>, random: Random): Record<string, unknown> {
  const keys = Object.keys(value);
  if (keys.length === 0) return value;
  const key = random.pick(keys);
  const inner = value[key];
  if (random.chance(0.15)) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  const deeper = Fields.safeParse(inner);
  if (deeper.success && random.chance(0.7)) return { ...value, [key]: withOdd(deeper.data, random) };
  if (Array.isArray(inner) && random.chance(0.7)) {
    const items = inner.map((item: unknown) => (random.chance(0.5) ? oddValue(random) : item));
    return { ...value, [key]: random.chance(0.2) ? Array.from({ length: 3000 }, () => items[0]) : items };
  }
  return { ...value, [key]: oddValue(random) };
}
