import { waitFor } from '../wait-for.ts';
import { type Chapter, expectThat } from './chapter.ts';

/** Every figure says what it counts and of when it is; the table to download says the same. */
export const figures: Chapter = {
  name: 'figures',
  run: async ({ scene: { api } }) => {
    const { now, rows } = await waitFor(
      'the figures, and the same as a table',
      async () => {
        const answer = await api.call('readStatistics', {});
        if (!answer.ok) return undefined;
        const { bytes } = await api.file('readStatisticsCsv', {});
        const lines = bytes.toString().split('\n');
        const { figures: all, day } = answer.value;
        // Both are kept for a minute by caches: they may be of different minutes.
        const same = all.every(({ metric, value }) =>
          lines.some((line) => line.startsWith(`${metric},${day},total,,${value ?? ''}`)),
        );
        const active = all.find(({ metric }) => metric === 'clusters')?.value ?? 0;
        return same && active > 0 ? { now: answer.value, rows: lines } : undefined;
      },
      { seconds: 200, firstPause: 1000 },
    );
    for (const { metric, definition, permalink } of now.figures)
      expectThat(definition.ru.length > 20 && permalink.includes(metric), `${metric} has no definition`);
    const value = (wanted: string) => now.figures.find(({ metric }) => metric === wanted)?.value ?? 0;
    return `${value('organisations')} organisations, ${value('clusters')} clusters, ${value('memberships')} memberships as of ${now.asOf}; CSV of ${rows.length - 1} rows agrees`;
  },
};
