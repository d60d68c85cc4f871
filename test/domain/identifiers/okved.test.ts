import { describe, expect, it } from 'vitest';
import { classOf, OkvedClass, OkvedCode, sectionOf } from '../../../shared/domain/identifiers/okved.ts';

describe('OKVED 2', () => {
  it.each(['04', '34', '40', '44', '48', '54', '57', '67', '76', '83', '89', '00', '7', '722', 'C6', ''])(
    'has no class %s',
    (text) => {
      expect(OkvedClass.safeParse(text).success).toBe(false);
    },
  );

  it('has 88 classes', () => {
    const all = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
    expect(all.filter((text) => OkvedClass.safeParse(text).success)).toHaveLength(88);
  });

  it.each([
    ['10', 'C'],
    ['26', 'C'],
    ['33', 'C'],
    ['62', 'J'],
    ['72', 'M'],
    ['86', 'Q'],
    ['93', 'R'],
  ])('derives the section of %s: %s', (okvedClass, section) => {
    expect(sectionOf(okvedClass)).toBe(section);
  });

  it.each(['26', '26.1', '26.11', '26.11.1', '26.11.12'])('reads the code %s of class 26', (code) => {
    expect(classOf(OkvedCode.parse(code))).toBe('26');
  });

  it.each(['2', '26.', '26.111', 'C26', '26.11.123', '26,11'])('reads no code in %s', (text) => {
    expect(OkvedCode.safeParse(text).success).toBe(false);
  });
});
