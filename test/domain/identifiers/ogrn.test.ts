import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeOgrn, isOgrn, Ogrn } from '../../../shared/domain/identifiers/ogrn.ts';

const valid = ['1027700132195', '1037739010891', '1141690033825', '304500116000157'];
const withLast = (text: string, by: number): string => text.slice(0, -1) + String((Number(text.at(-1)) + by) % 10);

describe('OGRN and OGRNIP', () => {
  it.each(valid)('accepts %s', (ogrn) => {
    expect(Ogrn.parse(ogrn)).toBe(ogrn);
  });

  it.each(valid)('refuses %s with another last digit', (ogrn) => {
    for (let by = 1; by < 10; by += 1) expect(isOgrn(withLast(ogrn, by))).toBe(false);
  });

  it.each([
    ['all zeros, 13', '0000000000000'],
    ['all zeros, 15', '000000000000000'],
    ['13 digits that begin like an entrepreneur', completeOgrn('304500116000')],
    ['15 digits that begin like an entity', completeOgrn('10277001321951')],
    ['14 digits', '10277001321950'],
    ['an INN', '7707083893'],
    ['letters', '10277001321X5'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(Ogrn.safeParse(text).success).toBe(false);
  });

  it('takes the last digit of a remainder of two digits', () => {
    const bodies = Array.from({ length: 200 }, (_, n) => String(102770013000 + n));
    const ten = bodies.find((body) => BigInt(body) % 11n === 10n) ?? '';
    expect(completeOgrn(ten).at(-1)).toBe('0');
    const entrepreneurs = Array.from({ length: 200 }, (_, n) => String(30450011600000 + n));
    const twelve = entrepreneurs.find((body) => BigInt(body) % 13n === 12n) ?? '';
    expect(completeOgrn(twelve).at(-1)).toBe('2');
  });

  it('is valid for any completed body, and for no other last digit', () => {
    const body = fc.oneof(fc.stringMatching(/^[15]\d{11}$/), fc.stringMatching(/^3\d{13}$/));
    fc.assert(
      fc.property(body, fc.integer({ min: 1, max: 9 }), (text, by) => {
        const ogrn = completeOgrn(text);
        expect(isOgrn(ogrn)).toBe(true);
        expect(isOgrn(withLast(ogrn, by))).toBe(false);
      }),
    );
  });
});
