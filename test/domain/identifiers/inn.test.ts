import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Inn } from '../../../shared/domain/identifiers/inn.ts';
import { completeInn, isInn } from '../../../shared/domain/identifiers/inn-digits.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const changeDigit = (text: string, index: number, by: number): string =>
  text.slice(0, index) + String((Number(text[index]) + by) % 10) + text.slice(index + 1);

describe('INN', () => {
  it.each(['7707083893', '7736050003', '7719402047', '500100732259'])('accepts %s', (inn) => {
    expect(isInn(inn)).toBe(true);
    expect(Inn.parse(inn)).toBe(inn);
  });

  it.each(['7707083893', '7736050003', '7719402047', '500100732259'])('refuses %s with another last digit', (inn) => {
    for (let by = 1; by < 10; by += 1) expect(isInn(changeDigit(inn, inn.length - 1, by))).toBe(false);
  });

  it.each(['0000000000', '000000000000'])('refuses all zeros although their sum is right: %s', (zeros) => {
    expect(completeInn(zeros.slice(0, zeros.length === 10 ? 9 : 10))).toBe(zeros);
    expect(isInn(zeros)).toBe(false);
  });

  it.each([
    ['too short', '770708389'],
    ['eleven digits', '77070838931'],
    ['letters', '77070838Q3'],
    ['full-width digits', '７７０７０８３８９３'],
    ['Arabic digits', '٧٧٠٧٠٨٣٨٩٣'],
    ['a hyphen', '7707-083893'],
    ['a line feed at the end', '7707083893\n7'],
    ['nothing', ''],
    ['a lost leading zero', '276000000'],
    ['a megabyte', '7'.repeat(1_000_000)],
  ])('refuses %s', (_, text) => {
    expect(Inn.safeParse(text).success).toBe(false);
  });

  it('forgives the spaces that people paste, and only them', () => {
    expect(Inn.parse(' 7707 083\u00a0893 ')).toBe('7707083893');
  });

  it('keeps a leading zero, because it is text', () => {
    const inn = completeInn('010100001');
    expect(Inn.parse(inn)).toBe(inn);
    expect(inn).toMatch(/^01/);
  });

  it('is valid for any completed body that names a tax office, and for no other last digit', () => {
    fc.assert(
      fc.property(fc.oneof(digits(9), digits(10)), fc.integer({ min: 1, max: 9 }), (body, by) => {
        fc.pre(!body.startsWith('00'));
        const inn = completeInn(body);
        expect(isInn(inn)).toBe(true);
        expect(isInn(changeDigit(inn, inn.length - 1, by))).toBe(false);
      }),
    );
  });

  it('lets about one random number of ten digits in ten pass: a checksum proves no existence', () => {
    const sample = fc.sample(digits(10), { numRuns: 20_000, seed: 77 });
    const share = sample.filter((text) => isInn(text)).length / sample.length;
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.12);
  });
});
