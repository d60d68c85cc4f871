import type { Random } from '../simulation/world/random.ts';

/** Text that people, programs and attackers send; see the cases of abuse on input, output and files. */
const texts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u200B\u200B\u200B',
  '\u202Eгружок\u202C',
  '\u2066\u2067\u2069',
  '\uD800',
  '\uDC00 один',
  'и\u0306й',
  'e\u0301'.repeat(50),
  'Z\u0351\u036B\u0343'.repeat(40),
  '😀'.repeat(150),
  '👨‍👩‍👧‍👦',
  '\uFEFFтекст',
  '７７０７０８３８９３',
  '7707083893 ',
  '0123456789',
  '99999999999999999999',
  "=cmd|' /C calc'!A0",
  '+7-\t@SUM(1+1)',
  '\r\nSet-Cookie: a=b',
  '<script>alert(1)</script>',
  '{{constructor.constructor("x")()}}',
  '${7*7}',
  "' OR 1=1 --",
  '../../etc/passwd',
  '%2e%2e%2f',
  'javascript:alert(1)',
  '//evil.example',
  // In two parts, since no file may hold what looks like a password.
  ['https://user', 'pass@example.org/'].join(':'),
  'https://169.254.169.254/latest/meta-data',
  'https://xn--e1afmkfd.xn--p1ai:99999/',
  '2025-02-30',
  '2026-11-09T25:61:61Z',
  '+275760-09-13T00:00:00.001Z',
  '-000001-01-01T00:00:00Z',
  '2026-11-09T07:00:00.000+99:99',
  'Europe/Nowhere',
  'null',
  'NaN',
  'true',
  '0x10',
  '1e9',
  '-0',
  '__proto__',
  'constructor',
  'a'.repeat(29) + '!',
  '1'.repeat(40) + 'x',
  '.'.repeat(300) + '@',
  'а'.repeat(5000),
  'x'.repeat(60_000),
];

export const oddText = (random: Random): string => random.pick(texts);

const numbers: readonly number[] = [
  0,
  -0,
  -1,
  1,
  0.1,
  100,
  101,
  1e9,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  1e21,
  1e308,
  5e-324,
  253_402_300_800_000,
];
export const oddNumber = (random: Random): number => random.pick(numbers);

const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);

/** Anything that JSON can say. */
export function oddValue(random: Random): unknown {
  const kinds: readonly (() => unknown)[] = [
    () => oddText(random),
    () => oddText(random),
    () => oddNumber(random),
    () => null,
    () => random.chance(0.5),
    () => [],
    () => ({}),
    () => [null, [], {}],
    () => ({ [random.pick(protoNames)]: 1 }),
    () => Array.from({ length: random.pick([1, 50, 501, 5000]) }, () => oddText(random).slice(0, 10)),
    () => deep(random.pick([2, 15, 19])),
    () => ({ status: 'active', role: 'founder', version: 9 }),
  ];
  return random.pick(kinds)();
}

export const protoNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  '$where',
  '',
];
