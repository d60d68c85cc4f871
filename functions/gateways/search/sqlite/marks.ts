/** A set of entries, a bit for each: of all of a directory it is small enough to stay close to the processor. */
export class Marks {
  private readonly bits: Uint32Array;

  /** @param end One more than the highest entry. */
  constructor(end: number) {
    this.bits = new Uint32Array((end + 31) >>> 5);
  }

  has(entry: number): boolean {
    return (((this.bits[entry >>> 5] ?? 0) >>> (entry & 31)) & 1) === 1;
  }

  add(entry: number): void {
    const { bits } = this;
    bits[entry >>> 5] = (bits[entry >>> 5] ?? 0) | (1 << (entry & 31));
  }

  clear(): void {
    this.bits.fill(0);
  }
}
