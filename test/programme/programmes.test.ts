import { describe, expect, it } from 'vitest';
import { mic } from '../../shared/programme/mic.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { programmeInForce, programmeOf, UnknownProgramme } from '../../shared/programme/programmes.ts';

const second: Programme = { ...mic, version: 2, validFrom: '2026-12-01', threshold: 40 };
const known = [second, mic];

describe('programmes', () => {
  it('of today is mic, version 1', () => {
    expect(programmeInForce('mic', new Date('2026-11-22T10:00:00Z'))).toBe(mic);
    expect(programmeOf('mic', 1)).toBe(mic);
  });

  it('change at midnight in Moscow', () => {
    expect(programmeInForce('mic', new Date('2026-11-30T20:59:59.999Z'), known).version).toBe(1);
    expect(programmeInForce('mic', new Date('2026-11-30T21:00:00.000Z'), known).version).toBe(2);
  });

  it('keep an old version for what was filed under it', () => {
    expect(programmeOf('mic', 1, known).threshold).toBe(30);
    expect(programmeOf('mic', 2, known).threshold).toBe(40);
  });

  it('that nobody knows are an error with a name', () => {
    expect(() => programmeOf('mic', 3)).toThrow(UnknownProgramme);
    expect(() => programmeOf('spb', 1)).toThrow(UnknownProgramme);
    expect(() => programmeInForce('spb', new Date('2026-11-22T10:00:00Z'))).toThrow(UnknownProgramme);
    expect(() => programmeInForce('mic', new Date('2020-01-01T00:00:00Z'))).toThrow(UnknownProgramme);
  });
});
