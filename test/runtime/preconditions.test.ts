import { describe, expect, it } from 'vitest';
import { etag, idempotentRequest, sawVersion } from '../../functions/runtime/preconditions.ts';
import { editCluster, openCluster, readCluster } from '../../shared/contracts/clusters.ts';

describe('If-Match', () => {
  it.each([
    ['"7"', 7],
    [' "7" ', 7],
    ['"007"', 7],
    ['W/"7"', 7],
    ['7', 0],
    ['*', 0],
    ['"7", "8"', 0],
    ['"-1"', 0],
    ['"1e3"', 0],
    ['"9999999999999"', 0],
    ['', 0],
  ])('%j means version %i; 0 is none that there ever was', (header, version) => {
    expect(sawVersion(editCluster, { 'if-match': header })).toBe(version);
  });

  it('must be there where it is asked for, and is not read elsewhere', () => {
    expect(() => sawVersion(editCluster, {})).toThrow('if-match-required');
    expect(sawVersion(readCluster, {})).toBe(0);
    expect(sawVersion(editCluster, { 'if-match': etag(12) })).toBe(12);
  });
});

describe('Idempotency-Key', () => {
  const request = (key: string | undefined, input: unknown = { a: 1 }) =>
    idempotentRequest(openCluster, key === undefined ? {} : { 'idempotency-key': key }, 'anna', input);

  it.each(['12345678', ' 12345678 ', 'x'.repeat(128), '5f0c1f0e-6d0a-4a35-9d2f-1d5b7a1f3c11', '"!#$%&~"'])(
    'may be %s',
    (key) => {
      expect(request(key)).toMatchObject({ key: key.trim(), personId: 'anna', routeKey: 'POST /api/clusters' });
    },
  );

  it.each([undefined, '', '1234567', 'x'.repeat(129), 'two words', 'ключключ', '1234567\u007F'])(
    'may not be %j',
    (key) => {
      expect(() => request(key)).toThrow('idempotency-key-required');
    },
  );

  it('is bound to what was asked, not to how it was written', () => {
    const hash = (input: unknown) => request('12345678', input)?.requestHash;
    expect(hash({ a: 1, b: { c: [1, 2], d: undefined } })).toBe(hash({ b: { c: [1, 2] }, a: 1 }));
    expect(hash({ a: 1 })).not.toBe(hash({ a: 2 }));
    expect(hash({ a: [1, 2] })).not.toBe(hash({ a: [2, 1] }));
  });

  it('is no matter where nothing is created', () => {
    expect(idempotentRequest(readCluster, {}, 'anna', {})).toBeUndefined();
  });
});
