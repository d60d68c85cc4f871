import { expect, it } from 'vitest';
import { withSection } from '../../bench/document.ts';
import { percentile } from '../../bench/measurement.ts';

it('replaces the section of one measurement and leaves the others as they are', () => {
  const first = withSection('# Performance\n', 'search', { title: 'Search', body: 'slow' });
  const both = withSection(first, 'growth', { title: 'Growth', body: 'flat' });
  const again = withSection(both, 'search', { title: 'Search', body: 'fast' });
  expect(again).toBe(both.replace('slow', 'fast'));
  expect(again).toContain('flat');
});

it('counts percentiles from below', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(values, 50)).toBe(51);
  expect(percentile(values, 99)).toBe(100);
  expect(percentile([7], 99)).toBe(7);
});
