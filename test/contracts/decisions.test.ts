import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../docs/adr/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
const numberOf = (name: string): number => Number(name.slice(0, 4));

describe('the decisions in docs/adr', () => {
  it('have each a number of their own, without gaps, and say it in their title', () => {
    expect(files.map(numberOf).toSorted((one, other) => one - other)).toEqual(files.map((_, index) => index + 1));
    for (const name of files)
      expect(readFileSync(new URL(name, folder), 'utf8')).toMatch(new RegExp(`^# ${numberOf(name)}\\. \\S`));
  });

  it('are referred to by files that exist', () => {
    const text = ['../../README.md', '../../SECURITY.md', '../../CONTRIBUTING.md', '../../docs/runbook.md']
      .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'))
      .join('\n');
    for (const [, name] of text.matchAll(/adr\/(\d{4}-[\w-]+\.md)/g)) expect(files).toContain(name);
  });
});
