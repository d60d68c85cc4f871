import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const rows = readFileSync(join(root, 'docs/threat-model.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, kind = '', threat = '', answer = '', proof = '']) => ({ kind, threat, answer, proof }));
const kinds = [
  'Spoofing',
  'Tampering',
  'Repudiation',
  'Information disclosure',
  'Denial of service',
  'Elevation of privilege',
];

describe('the threat model', () => {
  it('looks at every kind of threat', () => {
    expect([...new Set(rows.map(({ kind }) => kind))]).toEqual(kinds);
  });

  it.each(rows)('$kind, $threat: has an answer, and a test that would notice', ({ answer, proof }) => {
    expect(answer).not.toBe('');
    const [, file = '', words = ''] = /^`(.+)` › "(.+)"$/.exec(proof) ?? [];
    expect(existsSync(join(root, file)), proof).toBe(true);
    expect(readFileSync(join(root, file), 'utf8'), proof).toContain(words);
  });
});
