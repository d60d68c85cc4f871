import { describe, expect, it } from 'vitest';
import { regionCodes, regionName } from '../../../shared/domain/identifiers/region-names.ts';
import { stepOf, tiles } from '../../../web/src/features/statistics/tiles.ts';

describe('federal subjects', () => {
  it('are 89, each with a number and two names of its own', () => {
    expect(new Set(regionCodes).size).toBe(89);
    const names = regionCodes.map((code) => regionName(code));
    for (const language of ['ru', 'en'] as const)
      expect(new Set(names.map((name) => name?.[language]).filter((name) => name !== '')).size).toBe(89);
  });

  it.each([
    ['77', 'Москва'],
    ['78', 'Санкт-Петербург'],
    ['02', 'Республика Башкортостан'],
    ['86', 'Ханты-Мансийский автономный округ — Югра'],
  ])('%s is %s', (code, name) => {
    expect(regionName(code)?.ru).toBe(name);
  });

  it.each(['00', '7', '99', '', 'unknown'])('has nobody under %s', (code) => {
    expect(regionName(code)).toBeUndefined();
  });
});

describe('the tile map', () => {
  it('shows each of them once, and no two in one place', () => {
    expect(tiles.map(({ code }) => code).toSorted()).toEqual([...regionCodes].toSorted());
    expect(new Set(tiles.map(({ column, row }) => `${column}:${row}`)).size).toBe(89);
    for (const { column } of tiles) expect(column).toBeLessThan(16);
  });

  it.each([
    [0, 0],
    [1, 1],
    [9, 1],
    [10, 2],
    [999, 3],
    [1000, 4],
    [24_000, 5],
  ])('colours %i by step %i', (value, step) => {
    expect(stepOf(value)).toBe(step);
  });
});
