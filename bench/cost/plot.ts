import { type Bill, services, totalOf } from './model.ts';

export type Bar = { readonly label: string; readonly bill: Bill };

const colours = ['#3b6fb6', '#d9822b', '#2f8f5b', '#b5485d', '#7a5cc0', '#8a8f2a', '#3aa6a6', '#8c6d52', '#6b7280'];
const [left, width, row, top] = [210, 500, 34, 16];

/** Shares of each service, a bar for each bill; its words take the colour of what is around, light or dark. */
export function sharesPlot(bars: readonly Bar[]): string {
  const height = top + bars.length * row + 16 + Math.ceil(services.length / 4) * 20;
  const rows = bars.flatMap(({ label, bill }, index) => {
    const y = top + index * row;
    const total = totalOf(bill);
    let x = left;
    const parts = services.map((service, place) => {
      const wide = (bill[service] / total) * width;
      const part = `<rect x="${x.toFixed(1)}" y="${y}" width="${wide.toFixed(1)}" height="20" fill="${colours[place] ?? ''}"><title>${service}: ${((bill[service] / total) * 100).toFixed(1)} %</title></rect>`;
      x += wide;
      return part;
    });
    return [`<text x="${left - 10}" y="${y + 15}" text-anchor="end">${label}</text>`, ...parts];
  });
  const legend = services.flatMap((service, place) => {
    const [x, y] = [20 + (place % 4) * 180, top + bars.length * row + 12 + Math.floor(place / 4) * 20];
    return [
      `<rect x="${x}" y="${y}" width="12" height="12" fill="${colours[place] ?? ''}"/>`,
      `<text x="${x + 18}" y="${y + 11}">${service}</text>`,
    ];
  });
  const style = 'text{font:13px sans-serif;fill:#24292f}@media(prefers-color-scheme:dark){text{fill:#e6edf3}}';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${left + width + 20} ${height}" role="img" aria-label="Shares of the services">`,
    `<style>${style}</style>`,
    ...rows,
    ...legend,
    '</svg>',
    '',
  ].join('\n');
}
