import type { WriteStream } from 'node:tty';

type Row = { readonly title: string; what: string; share: number };
const width = 24;

/** What happens now: a live line with a bar per cluster on a terminal, plain lines elsewhere. */
export class Progress {
  private readonly stream: WriteStream;
  private readonly rows: readonly Row[];
  private readonly start = performance.now();
  private drawn = false;

  constructor(stream: WriteStream, titles: readonly string[]) {
    this.stream = stream;
    this.rows = titles.map((title) => ({ title, what: 'waiting', share: 0 }));
  }

  tell(index: number, what: string, share: number): void {
    const row = this.rows[index];
    if (row === undefined) return;
    // Plain lines: not each of forty acceptances.
    const step = what.replaceAll(/\d+/g, '#') !== row.what.replaceAll(/\d+/g, '#') || share === 1;
    row.what = what;
    row.share = Math.max(row.share, share);
    if (this.stream.isTTY) this.draw();
    else if (step) this.stream.write(`${this.seconds()} ${row.title}: ${what}\n`);
  }

  /** A line that stays, above the bars. */
  note(text: string): void {
    if (this.stream.isTTY && this.drawn) this.stream.write(`\u001B[${this.rows.length}A\u001B[J`);
    this.drawn = false;
    this.stream.write(`${this.seconds()} ${text}\n`);
    if (this.stream.isTTY) this.draw();
  }

  private draw(): void {
    const up = this.drawn ? `\u001B[${this.rows.length}A` : '';
    const pad = Math.max(...this.rows.map(({ title }) => title.length));
    const lines = this.rows.map(({ title, what, share }) => {
      const full = Math.round(share * width);
      const bar = `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
      const line = `${title.padEnd(pad)} ${bar} ${String(Math.round(share * 100)).padStart(3)} % ${what}`;
      return `\u001B[2K${line.slice(0, Math.max(40, this.stream.columns - 1))}\n`;
    });
    this.stream.write(`${up}${lines.join('')}`);
    this.drawn = true;
  }

  private seconds(): string {
    return `${((performance.now() - this.start) / 1000).toFixed(1).padStart(5)} s`;
  }
}
