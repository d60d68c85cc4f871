import { milliseconds } from './measurement.ts';

/** A bar in parts, one for each name of the legend; without parts it is a heading. */
export type Bar = { readonly label: string; readonly parts: readonly number[]; readonly end?: string };
export type Line = { readonly label: string; readonly points: readonly (readonly [number, number])[] };

const colours = ['#3b6fb6', '#d9822b', '#2f8f5b', '#b5485d', '#7a5cc0', '#8a8f2a', '#3aa6a6', '#8c6d52', '#6b7280'];
const [width, row, top] = [500, 30, 16];
/** Of a letter, on average. */
const letter = 7;

/** Its words take the colour of what is around, light or dark. */
const drawn = (what: string, size: readonly [number, number], parts: readonly string[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.join(' ')}" role="img" aria-label="${what}">`,
    '<style>text{font:13px sans-serif;fill:#24292f}@media(prefers-color-scheme:dark){text{fill:#e6edf3}}</style>',
    ...parts,
    '</svg>',
    '',
  ].join('\n');
const text = (x: number, y: number, said: string, anchor = 'start'): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${said}</text>`;

/** A bar of one time in milliseconds. */
export const barOf = (label: string, ms: number): Bar => ({ label, parts: [ms], end: `${milliseconds(ms)} ms` });

/** Bars to the length of the longest; `told` says what a part is. */
export function barsPlot(
  what: string,
  names: readonly string[],
  bars: readonly Bar[],
  told: (value: number) => string,
): string {
  const left = Math.max(...bars.map(({ label }) => label.length)) * letter + 20;
  const longest = Math.max(...bars.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0)));
  const rows = bars.flatMap(({ label, parts, end = '' }, index) => {
    const y = top + index * row;
    if (parts.length === 0) return [text(20, y + 15, label)];
    let x = left;
    const pieces = parts.map((part, place) => {
      const wide = (part / longest) * width;
      const piece = `<rect x="${x.toFixed(1)}" y="${y}" width="${wide.toFixed(1)}" height="20" fill="${colours[place] ?? ''}"><title>${[...(names[place] === undefined ? [] : [names[place]]), told(part)].join(': ')}</title></rect>`;
      x += wide;
      return piece;
    });
    return [text(left - 10, y + 15, label, 'end'), ...pieces, ...(end === '' ? [] : [text(x + 8, y + 15, end)])];
  });
  const below = top + bars.length * row + 12;
  const legend = names.flatMap((name, place) => {
    const [x, y] = [20 + (place % 4) * 180, below + Math.floor(place / 4) * 20];
    return [
      `<rect x="${x}" y="${y}" width="12" height="12" fill="${colours[place] ?? ''}"/>`,
      text(x + 18, y + 11, name),
    ];
  });
  const ends = Math.max(...bars.map(({ end = '' }) => end.length)) * letter;
  const size = [left + width + ends + 20, below + Math.ceil(names.length / 4) * 20 + 4] as const;
  return drawn(what, size, [...rows, ...legend]);
}

const powers = ([from, to]: readonly [number, number]): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const named = (log: number): string => (10 ** log).toLocaleString('en-US');

/** Lines over two axes, both by powers of ten. */
export function linesPlot(what: string, axes: readonly [string, string], lines: readonly Line[]): string {
  const points = lines.flatMap((line) => line.points);
  const [left, height, above] = [70, 360, 34];
  const spread = (axis: 0 | 1) => {
    const logs = points.map((point) => Math.log10(point[axis]));
    return [Math.floor(Math.min(...logs)), Math.ceil(Math.max(...logs))] as const;
  };
  const [across, up] = [spread(0), spread(1)];
  const x = (log: number): number => left + ((log - across[0]) / (across[1] - across[0] || 1)) * width;
  const y = (log: number): number => above + height - ((log - up[0]) / (up[1] - up[0] || 1)) * height;
  const grid = [
    ...powers(across).map((log) => text(x(log), above + height + 20, named(log), 'middle')),
    ...powers(up).flatMap((log) => [
      text(left - 8, y(log) + 4, named(log), 'end'),
      `<line x1="${left}" x2="${left + width}" y1="${y(log).toFixed(1)}" y2="${y(log).toFixed(1)}" stroke="#8b949e" stroke-opacity="0.4"/>`,
    ]),
    text(left + width, above + height + 40, axes[0], 'end'),
    text(left - 8, 14, axes[1], 'end'),
  ];
  const drawnLines = lines.map(({ label, points: path }) => {
    const places = path.map(([one, other]) => `${x(Math.log10(one)).toFixed(1)},${y(Math.log10(other)).toFixed(1)}`);
    return `<polyline points="${places.join(' ')}" fill="none" stroke="${colours[0]}" stroke-opacity="0.5"><title>${label}</title></polyline>`;
  });
  return drawn(what, [left + width + 30, above + height + 52], [...grid, ...drawnLines]);
}
