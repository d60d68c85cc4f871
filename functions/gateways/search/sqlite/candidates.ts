import { Marks } from './marks.ts';

/** Who has all words so far: to go through, and to ask for. */
export class Candidates {
  readonly marks: Marks;
  private readonly space: Uint32Array;
  private count = 0;

  /** @param end One more than the highest entry. */
  constructor(end: number) {
    this.marks = new Marks(end);
    this.space = new Uint32Array(end);
  }

  /** In any order, each once; until others are set. */
  get entries(): Uint32Array {
    return this.space.subarray(0, this.count);
  }

  /** Whoever is in any of the lists instead of those before. */
  set(lists: readonly Uint32Array[]): void {
    this.clear();
    const { marks, space } = this;
    for (const list of lists) {
      const { length } = list;
      for (let index = 0; index < length; index++) {
        const entry = list[index] ?? 0;
        if (marks.has(entry)) continue;
        marks.add(entry);
        space[this.count++] = entry;
      }
    }
  }

  clear(): void {
    this.marks.clear();
    this.count = 0;
  }
}
