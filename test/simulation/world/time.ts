type Due = { readonly at: number; readonly order: number; readonly run: () => void; cancelled: boolean };

/** Kept before anything is replaced: between two moments of virtual time all that can run now must have run. */
const nextTurn = setImmediate;
const settled = (): Promise<void> => new Promise((resolve) => void nextTurn(resolve));

/** A clock that moves only when nothing is left to do at its moment. */
export class VirtualTime {
  /** Milliseconds since 1970. */
  now: number;
  private readonly heap: Due[] = [];
  private order = 0;

  constructor(start: number) {
    this.now = start;
  }

  /** Runs it after so many milliseconds; gives what takes it back. */
  after(milliseconds: number, run: () => void): () => void {
    const due: Due = { at: this.now + Math.max(0, milliseconds), order: this.order++, run, cancelled: false };
    this.push(due);
    return () => {
      due.cancelled = true;
    };
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => void this.after(milliseconds, resolve));
  }

  /** Runs what is due, moment by moment, until it is so, or `until` has come, or nothing is left at all. */
  async runUntil(until: number, isDone: () => boolean = () => false): Promise<void> {
    await settled();
    while (!isDone()) {
      const next = this.heap[0];
      if (next === undefined || next.at > until) {
        this.now = Math.max(this.now, until);
        return;
      }
      this.pop();
      if (next.cancelled) continue;
      this.now = Math.max(this.now, next.at);
      next.run();
      await settled();
    }
  }

  private push(due: Due): void {
    const { heap } = this;
    heap.push(due);
    for (let index = heap.length - 1; index > 0;) {
      const parent = (index - 1) >> 1;
      if (!this.swapIfEarlier(index, parent)) break;
      index = parent;
    }
  }

  private pop(): void {
    const { heap } = this;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    heap[0] = last;
    for (let index = 0; ;) {
      const left = 2 * index + 1;
      const child = left + 1 < heap.length && this.isEarlier(left + 1, left) ? left + 1 : left;
      if (child >= heap.length || !this.swapIfEarlier(child, index)) return;
      index = child;
    }
  }

  private isEarlier(one: number, other: number): boolean {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (a === undefined || b === undefined) return false;
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  }

  private swapIfEarlier(lower: number, upper: number): boolean {
    const [a, b] = [this.heap[lower], this.heap[upper]];
    if (a === undefined || b === undefined || !this.isEarlier(lower, upper)) return false;
    this.heap[lower] = b;
    this.heap[upper] = a;
    return true;
  }
}
