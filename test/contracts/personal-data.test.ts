import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expiring } from '../../functions/store/expiring.ts';
import { impersonal, personalData } from '../../functions/store/personal-data.ts';
import { Aggregate } from '../../shared/domain/event.ts';

const folder = new URL('../../functions/store/', import.meta.url);
const source = globSync('*.ts', { cwd: folder }).map((file) => readFileSync(new URL(file, folder), 'utf8'));
const kinds = new Set([
  ...source.flatMap((text) =>
    [...text.matchAll(/entity'?: '([\w-]+)'|':entity': '([\w-]+)'/g)].map(([, a, b]) => a ?? b),
  ),
  ...Aggregate.options,
]);

describe('the registry of personal data', () => {
  it('knows every kind of item that a store writes: whoever adds one says what it tells about a person', () => {
    expect(kinds.size).toBeGreaterThan(20);
    const known = new Set([...Object.keys(personalData), ...impersonal]);
    expect([...kinds].filter((kind) => !known.has(kind ?? ''))).toEqual([]);
  });

  it('names nothing twice', () => {
    expect(impersonal.filter((kind) => kind in personalData)).toEqual([]);
  });

  it('has whatever is removed by itself looked at by the verification', () => {
    const bySelf = Object.entries(personalData).filter(([, { erasure }]) => erasure.en.startsWith('removed by itself'));
    // Of the people table, which the verification does not read.
    const unread = ['soft-bounces'];
    const mine = bySelf.map(([kind]) => kind).filter((kind) => !unread.includes(kind));
    expect(mine).toEqual(expect.arrayContaining(['idempotency-record', 'mail']));
    expect(mine.filter((kind) => !expiring.has(kind))).toEqual([]);
  });

  it('knows every kind that the verification wants to expire', () => {
    expect([...expiring].filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('says in both languages what is kept, and what erasure does with it', () => {
    for (const { what, erasure } of Object.values(personalData))
      for (const text of [what, erasure]) {
        expect(text.ru).toMatch(/[а-я]/);
        expect(text.en).toMatch(/[a-z]/);
      }
  });
});
