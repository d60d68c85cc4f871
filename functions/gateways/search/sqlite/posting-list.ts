import type { Marks } from './marks.ts';

/** Of a block with more numbers than these a bit for each that there could be takes less room than a list. */
const mostListed = 4096;
/** Halves that the bits of a block take. */
const bitsOfBlock = 4096;

/**
 * Ascending numbers in blocks, as Roaring bitmaps are: those with the same upper half are a block, which has that half,
 * how many they are less one, and then either the lower half of each or, where they are many, bits. All are halves of 32
 * bits in the order of the machine, which is the same wherever this runs.
 *
 * @throws RangeError when a number is not greater than the one before.
 */
export function pack(numbers: ArrayLike<number>): Uint8Array {
  const { length } = numbers;
  const halves = new Uint16Array(3 * length);
  let used = 0;
  let before = -1;
  for (let from = 0; from < length;) {
    const upper = (numbers[from] ?? 0) >>> 16;
    let end = from;
    for (; end < length && (numbers[end] ?? 0) >>> 16 === upper; end++) {
      const number = numbers[end] ?? 0;
      if (number <= before) throw new RangeError(`${number} after ${before}`);
      before = number;
    }
    halves[used++] = upper;
    halves[used++] = end - from - 1;
    if (end - from <= mostListed) for (; from < end; from++) halves[used++] = numbers[from] ?? 0;
    else {
      for (; from < end; from++) {
        const lower = (numbers[from] ?? 0) & 0xffff;
        const at = used + (lower >>> 4);
        halves[at] = (halves[at] ?? 0) | (1 << (lower & 15));
      }
      used += bitsOfBlock;
    }
  }
  return new Uint8Array(halves.buffer, 0, 2 * used);
}

/** A packed list, looked into as it is. */
export class PostingList {
  readonly count: number;
  private readonly halves: Uint16Array;

  constructor(bytes: Uint8Array) {
    const { buffer, byteOffset, length } = bytes.byteOffset % 2 === 0 ? bytes : bytes.slice();
    this.halves = new Uint16Array(buffer, byteOffset, length / 2);
    let count = 0;
    for (let at = 0; at < this.halves.length; at = this.endOf(at)) count += this.sizeOf(at);
    this.count = count;
  }

  /**
   * @param space Room for all numbers.
   * @param among Only these: most of a long list are not wanted, and to put them down first takes as long again.
   * @returns The numbers, ascending, in that room.
   */
  unpack(space = new Uint32Array(this.count), among?: Pick<Marks, 'has'>): Uint32Array {
    const { halves } = this;
    const { length } = halves;
    let count = 0;
    for (let at = 0; at < length;) {
      const upper = (halves[at] ?? 0) << 16;
      const isListed = this.sizeOf(at) <= mostListed;
      const first = at + 2;
      at = this.endOf(at);
      if (isListed)
        for (let place = first; place < at; place++) {
          const number = upper | (halves[place] ?? 0);
          if (among === undefined || among.has(number)) space[count++] = number;
        }
      else
        for (let place = first; place < at; place++)
          for (let rest = halves[place] ?? 0; rest !== 0; rest &= rest - 1) {
            const number = upper | ((place - first) << 4) | (31 - Math.clz32(rest & -rest));
            if (among === undefined || among.has(number)) space[count++] = number;
          }
    }
    return space.subarray(0, count);
  }

  /** Which of these are in the list, in their order: of a few that is sooner known than by unpacking. */
  those(wanted: Uint32Array): Uint32Array {
    const places: number[] = [];
    for (let at = 0; at < this.halves.length; at = this.endOf(at)) places[this.halves[at] ?? 0] = at;
    return wanted.filter((number) => {
      const at = places[number >>> 16];
      return at !== undefined && this.isIn(at, number & 0xffff);
    });
  }

  private isIn(at: number, lower: number): boolean {
    const { halves } = this;
    const first = at + 2;
    if (this.sizeOf(at) > mostListed) return (((halves[first + (lower >>> 4)] ?? 0) >>> (lower & 15)) & 1) === 1;
    let from = first;
    let end = this.endOf(at);
    while (from < end) {
      const middle = (from + end) >>> 1;
      if ((halves[middle] ?? 0) < lower) from = middle + 1;
      else end = middle;
    }
    return from < this.endOf(at) && halves[from] === lower;
  }

  /** How many numbers the block that begins here has. */
  private sizeOf(at: number): number {
    return (this.halves[at + 1] ?? 0) + 1;
  }

  private endOf(at: number): number {
    const size = this.sizeOf(at);
    return at + 2 + (size <= mostListed ? size : bitsOfBlock);
  }
}
