import { expect, it } from 'vitest';
import { measureAll } from '../../bench/measure-all.ts';
import type { Section } from '../../bench/measurement.ts';

const options = { largest: 1000, entries: 1000, peers: false, withTests: false, quick: true };
const found = (title: string, exceeded: readonly string[] = []): Section => ({ title, body: '', exceeded });

it('keeps what was found before and after a measurement that breaks, and tells of it', async () => {
  const kept: string[] = [];
  const said: string[] = [];
  const wrong = await measureAll(
    {
      first: async (_, say) => (say('at work'), found('First', ['first is too slow'])),
      second: async () => Promise.reject(new Error('no free port')),
      third: async () => found('Third'),
    },
    options,
    { say: (what) => said.push(what), keep: (name, { title }) => kept.push(`${name} ${title}`) },
  );
  expect(kept).toEqual(['first First', 'third Third']);
  expect(said).toEqual(['first: at work']);
  expect(wrong).toEqual(['EXCEEDED first is too slow', expect.stringMatching(/^FAILED second: Error: no free port/)]);
});
