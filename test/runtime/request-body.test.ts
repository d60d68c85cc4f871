import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestBody } from '../../functions/runtime/request-body.ts';
import { httpEvent } from '../fakes/http-event.ts';

const endpoint = { method: 'POST', path: '/clusters' } as const;
const read = (body: string, headers: Readonly<Record<string, string>> = {}) =>
  requestBody(httpEvent(endpoint, { body, headers }));
const packed = (text: string) => ({
  ...httpEvent(endpoint, { body: Buffer.from(text).toString('base64') }),
  isBase64Encoded: true,
});

describe('a body', () => {
  it('is a JSON object, however it was packed', () => {
    const objects = fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      fc.jsonValue({ maxDepth: 5 }),
      { maxKeys: 20 },
    );
    fc.assert(
      fc.property(objects, (value) => {
        const text = JSON.stringify(value);
        expect(read(text)).toEqual(JSON.parse(text));
        expect(requestBody(packed(text))).toEqual(JSON.parse(text));
      }),
      { numRuns: 50 },
    );
  });

  it('that is not there is an empty one', () => {
    expect(requestBody(httpEvent(endpoint, {}))).toEqual({});
    expect(read('')).toEqual({});
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON', 'application/merge-patch+json'])(
    'may be %s',
    (type) => {
      expect(read('{"a":1}', { 'content-type': type })).toEqual({ a: 1 });
    },
  );

  it.each(['text/plain', 'application/jsonp', 'multipart/form-data', '', 'x application/json'])(
    'may not be %j',
    (type) => {
      expect(() => read('{"a":1}', { 'content-type': type })).toThrow('unsupported-media-type');
    },
  );

  it('has 256 kB at most, counted in bytes', () => {
    const fits = `{"a":"${'x'.repeat(262_144 - 8)}"}`;
    expect(read(fits)).toHaveProperty('a');
    expect(() => read(`${fits} `)).toThrow('payload-too-large');
    expect(() => read(`{"a":"${'я'.repeat(131_072)}"}`)).toThrow('payload-too-large');
    expect(() => requestBody(packed(`${fits}${' '.repeat(10)}`))).toThrow('payload-too-large');
  });

  it('is twenty levels deep at most; brackets in texts are no levels', () => {
    const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    expect(read(nested(20))).toHaveProperty('a');
    expect(() => read(nested(21))).toThrow('too-deep');
    expect(read(JSON.stringify({ a: '[[['.repeat(50), 'b\\"[': '"[{['.repeat(50) }))).toHaveProperty('a');
    expect(() => read('['.repeat(200_000))).toThrow('too-deep');
  });

  it('has two hundred fields at most', () => {
    const fields = (count: number) =>
      JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, 1])));
    expect(Object.keys(read(fields(200)))).toHaveLength(200);
    expect(() => read(fields(201))).toThrow('unknown-field');
  });

  it('cannot put anything under what it is made of', () => {
    const body = read('{"__proto__":{"operator":true},"constructor":{"prototype":{"operator":true}}}');
    expect(Reflect.get({}, 'operator')).toBeUndefined();
    expect(Reflect.get(body, 'operator')).toBeUndefined();
  });

  it('of any other text is refused, and breaks nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        fc.pre(!text.trim().startsWith('{'));
        expect(() => read(text)).toThrow(/malformed-json|too-deep/);
      }),
    );
  });
});
