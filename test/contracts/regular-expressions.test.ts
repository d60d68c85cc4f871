import { checkSync } from 'recheck';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { expressions } from './regular-expressions.ts';

/**
 * Expressions that the prover calls slow, or does not understand (what looks around or back), with the longest text
 * that they get. `ours`: markup that we wrote, in which texts of people have no `<`.
 */
const bounded: Readonly<Record<string, { readonly longest: number } | 'ours'>> = {
  [String.raw`/\/+$/`]: 'ours',
  [String.raw`/([a-z])\1+/g`]: { longest: 1000 },
  [String.raw`/(?<=[a-z])['${'`'}’ʼ]+(?=[a-z])/g`]: { longest: 1000 },
  [String.raw`/(?<!:)\br\s*=\s*(?:"([^"]{0,40})|'([^']{0,40}))/g`]: { longest: 1_000_000 },
  '/<[^>]*>/g': 'ours',
  [String.raw`/<main\b.*?<\/main>/s`]: 'ours',
  [String.raw`/<(nav|svg)\b.*?<\/\1>/gs`]: 'ours',
  [String.raw`/<p\b[^>]*>(.*?)<\/p>/gs`]: 'ours',
  [String.raw`/<dt\b[^>]*>(.*?)<\/dt>\s*<dd\b[^>]*>(.*?)<\/dd>/gs`]: 'ours',
  [String.raw`/\s+\S*$/`]: { longest: 300 },
  [String.raw`/<h1[^>]*>([^<]*)<\/h1>/`]: 'ours',
  '/<[a-z][^>]*>/g': 'ours',
  [String.raw`/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/`]: { longest: 2000 },
  [String.raw`/^\/(?!\/)[!-[\]-~]*$/`]: { longest: 100_000 },
  [String.raw`/\b(?:[a-z][a-z0-9+.-]{0,30}:\/\/|www\.|mailto:|javascript:|data:)\S*/giu`]: { longest: 10_000 },
  [String.raw`/(?<=[\p{L}\p{N}_-])\.(?=\p{L}{2,})/gu`]: { longest: 10_000 },
  [String.raw`/<(script|template)\b.*?<\/\1>/gs`]: 'ours',
};

const { literals, composed } = expressions();
const written = new Map(literals.map((one) => [`/${one.pattern}/${one.flags}`, one]));

// In this process: the other ways need a Java or a program for each system.
beforeAll(() => void vi.stubEnv('RECHECK_BACKEND', 'pure'));

describe('a regular expression', () => {
  it('is written down, never put together from what comes in', () => {
    expect(literals.length).toBeGreaterThan(150);
    expect(composed).toEqual([]);
  });

  it.each([...written].filter(([text]) => !(text in bounded)).map(([text, one]) => ({ text, ...one })))(
    '$text of $where takes a time in proportion to the text, whatever the text',
    ({ pattern, flags }) => {
      const found = checkSync(pattern, flags, { checker: 'automaton', timeout: 20_000 });
      expect('complexity' in found ? found.complexity?.type : found.status).toMatch(/^(safe|linear)$/);
    },
    60_000,
  );

  it.each(Object.entries(bounded).flatMap(([text, bound]) => (bound === 'ours' ? [] : [{ text, ...bound }])))(
    '$text is fast on the worst of $longest characters',
    ({ text, longest }) => {
      const found = written.get(text);
      expect(found).toBeDefined();
      const { pattern, flags } = found ?? { pattern: '', flags: '' };
      const begins = ['', '/', 'r', 'a', 'http'];
      const pumps = ['a', 'aa', ' ', '.', '-', "'", 'r ', 'r=', 'a.', 'a-', 'www.', 'http', 'я', '\u0000', '/', 'a1'];
      const slowest = begins.flatMap((begin) =>
        pumps.map((pump) => {
          const attack = `${begin}${pump.repeat(longest / pump.length)}\n!`;
          return Math.min(...Array.from({ length: 3 }, () => timeOf(pattern, flags, attack)));
        }),
      );
      expect(Math.max(...slowest)).toBeLessThan(50);
    },
  );

  it('that is excepted is still there', () => {
    expect(Object.keys(bounded).filter((text) => !written.has(text))).toEqual([]);
  });
});

function timeOf(pattern: string, flags: string, attack: string): number {
  const expression = new RegExp(pattern, flags);
  const start = performance.now();
  attack.replace(expression, '');
  return performance.now() - start;
}
