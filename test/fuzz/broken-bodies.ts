import type { Random } from '../simulation/world/random.ts';

const bodies: readonly (() => string)[] = [
  () => '',
  () => '{',
  () => '\uFEFF{}',
  () => '[]',
  () => 'null',
  () => '"text"',
  () => '{"a":1,}',
  () => "{'a':1}",
  () => '{"a":NaN}',
  () => '{"a":1e999}',
  () => '{"a":"\\uD800"}',
  () => '{"a":"\\u0000"}',
  () => '{"\\u0000":1}',
  () => '\u0000',
  () => '[['.repeat(30_000),
  () => `{"a":${'['.repeat(19)}${']'.repeat(19)}}`,
  () => `{"a":${'{"a":'.repeat(25)}1${'}'.repeat(26)}`,
  () => `{"a":"${'я'.repeat(140_000)}"}`,
  () => `{${Array.from({ length: 5000 }, (_, index) => `"k${index}":1`).join(',')}}`,
  () => `{"a":[${'1,'.repeat(100_000)}1]}`,
  () => `{"a":"${'\\"'.repeat(60_000)}"}`,
  () => 'a=b&c=d',
  () => '<xml/>',
  () => '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--',
];

/** A body that is no request. */
export const broken = (random: Random): string => random.pick(bodies)();
