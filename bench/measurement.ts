/** What a measurement found: its section of docs/performance.md, and where it is over a bound that must hold. */
export type Section = {
  readonly title: string;
  readonly body: string;
  readonly exceeded: readonly string[];
  /** An SVG that the body shows as `performance/<name>.svg`. */
  readonly plot?: string;
};

export type Options = {
  /** Organisations of the largest city. */
  readonly largest: number;
  /** Of each long list. */
  readonly entries: number;
  readonly peers: boolean;
  /** Also times the tests, which take longer than everything else. */
  readonly withTests: boolean;
  /** Fewer of the same, where there is little time. */
  readonly quick: boolean;
};

export type Measurement = (options: Options, say: (what: string) => void) => Promise<Section>;

/** The value below which so many of a hundred lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}

/** A table in Markdown; every column but the first to the right. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

export const thousands = (count: number): string => count.toLocaleString('en-US');
export const milliseconds = (ms: number): string => (ms < 10 ? ms.toFixed(1) : String(Math.round(ms)));
