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

/** @param numbers As many as there are; they are filled. */
export function unpack(bytes: Uint8Array, numbers: Uint32Array): Uint32Array {
  let at = 0;
  let number = -1;
  const { length } = numbers;
  for (let index = 0; index < length; index++) {
    let distance = bytes[at++] ?? 0;
    if (distance > 127) {
      distance &= 127;
      let byte: number;
      let unit = 128;
      do {
        byte = bytes[at++] ?? 0;
        distance += (byte & 127) * unit;
        unit *= 128;
      } while (byte > 127);
    }
    number += distance + 1;
    numbers[index] = number;
  }
  return numbers;
}
