import { expect, it } from 'vitest';
import { barOf, barsPlot, linesPlot } from '../../bench/plot.ts';

it('draws bars in proportion, with a heading where a bar has no parts', () => {
  const svg = barsPlot(
    'What a request costs',
    [],
    [{ label: 'GET', parts: [] }, barOf('one', 10), barOf('two', 5)],
    String,
  );
  const widths = [...svg.matchAll(/<rect [^>]*width="([\d.]+)" height="20"/g)].map(([, width]) => Number(width));
  expect(widths).toEqual([500, 250]);
  expect(svg).toContain('>GET<');
  expect(svg).toContain('>10 ms<');
});

it('names the parts of bars below them', () => {
  const svg = barsPlot('What a request costs', ['server', 'engine'], [{ label: 'one', parts: [1, 2] }], String);
  expect(svg).toContain('<title>engine: 2</title>');
  expect(svg).toContain('>engine</text>');
});

it('draws what does not grow as a level line', () => {
  const svg = linesPlot(
    'Times',
    ['organisations', 'ms'],
    [
      {
        label: 'flat',
        points: [
          [1000, 2],
          [1_000_000, 2],
        ],
      },
      {
        label: 'growing',
        points: [
          [1000, 2],
          [1_000_000, 20],
        ],
      },
    ],
  );
  const heights = [...svg.matchAll(/points="[\d.]+,([\d.]+) [\d.]+,([\d.]+)"/g)].map(([, from, to]) => [
    Number(from),
    Number(to),
  ]);
  expect(heights[0]?.[0]).toBe(heights[0]?.[1]);
  expect(heights[1]?.[0]).toBeGreaterThan(heights[1]?.[1] ?? Number.NaN);
  expect(svg).toContain('>1,000,000</text>');
});
