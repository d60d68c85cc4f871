import type { Marks } from './marks.ts';

/** Bytes that one number can take: entries are fewer than 2^32. */
const longest = 5;

/**
 * Ascending numbers as their distances, seven bits in a byte, the eighth for "more": most lists are dense, and take a
 * byte for each. Appending to such a list is appending to its bytes.
 *
 * @param after The last number of what these are appended to; -1 at the beginning.
 * @throws RangeError when a number is not greater than the one before.
 */
export function pack(numbers: readonly number[], after = -1): Uint8Array {
  const bytes = new Uint8Array(numbers.length * longest);
  let length = 0;
  let before = after;
  for (const number of numbers) {
    let distance = number - before - 1;
    if (distance < 0) throw new RangeError(`${number} after ${before}`);
    for (; distance > 127; distance = Math.floor(distance / 128)) bytes[length++] = (distance % 128) | 128;
    bytes[length++] = distance;
    before = number;
  }
  return bytes.slice(0, length);
}

/**
 * @param space Room for as many numbers as there are bytes.
 * @param among Only these numbers: most of a long list are not wanted, and to put them down first takes as long again.
 * @returns The numbers, in that room.
 */
export function unpack(
  bytes: Uint8Array,
  space = new Uint32Array(bytes.length),
  among?: Pick<Marks, 'has'>,
): Uint32Array {
  let at = 0;
  let count = 0;
  let number = -1;
  const { length } = bytes;
  while (at < length) {
    let distance = bytes[at++] ?? 0;
    if (distance > 127) {
      let byte = bytes[at++] ?? 0;
      distance = (distance & 127) | ((byte & 127) << 7);
      for (let shift = 14; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        distance |= (byte & 127) << shift;
      }
    }
    // In 32 bits throughout: twice as fast.
    number = (number + distance + 1) | 0;
    if (among === undefined || among.has(number)) space[count++] = number;
  }
  return space.subarray(0, count);
}
