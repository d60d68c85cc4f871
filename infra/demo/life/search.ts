import { waitFor } from '../wait-for.ts';
import { type Chapter, expectThat } from './chapter.ts';

/** Anybody finds the cluster by a mistyped word, on the wrong keyboard layout, and its founder by part of an INN. */
export const search: Chapter = {
  name: 'search',
  run: async ({ scene: { api }, played: { clusterId }, founder }) => {
    const inCity = async (q: string) => {
      const { items, understood } = await api.must('searchClusters', { q, limit: '100' });
      return { understood, found: items.some(({ id }) => id === clusterId) };
    };
    // The directory is brought up to date every minute.
    await waitFor(
      'the cluster in the directory',
      async () => ((await inCity('микроэлектроника')).found ? true : undefined),
      {
        seconds: 150,
      },
    );
    const inflected = await inCity('микроэлектронике');
    const mistyped = await inCity('микроэликтроника');
    const layout = await inCity("vbrhj'ktrnhjybrf");
    expectThat(inflected.found, 'not found by an inflected word');
    expectThat(mistyped.found, `not found by a mistyped word (${mistyped.understood})`);
    expectThat(
      layout.found && layout.understood === 'other-layout',
      `not found on the other layout (${layout.understood})`,
    );
    const fragment = founder.inn.slice(2, 9);
    const { items, facets } = await api.must('searchOrganisations', { q: fragment, limit: '100' });
    expectThat(
      items.some(({ id }) => id === founder.id),
      `nobody is found by ${fragment}`,
    );
    expectThat(
      facets.some(({ name }) => name === 'region'),
      'there are no counts by region',
    );
    return `found inflected, mistyped (${mistyped.understood}), on the other layout, and by ${fragment} of an INN`;
  },
};
