import { XMLParser, XMLValidator } from 'fast-xml-parser';
import * as z from 'zod';
import { waitFor } from '../wait-for.ts';
import { type Chapter, expectThat } from './chapter.ts';

const Entry = z.looseObject({ id: z.string(), title: z.unknown(), updated: z.string() });
const Feed = z.looseObject({ feed: z.looseObject({ entry: z.union([Entry, z.array(Entry)]) }) });

/** The registration is in the Atom feed, read by a reader that knows nothing of the platform. */
export const feed: Chapter = {
  name: 'feed',
  run: async ({ found, played: { clusterId } }) => {
    const xml = await waitFor('the registration in the feed', async () => {
      const response = await fetch(`${found.url}/api/public/registrations.atom`);
      const text = await response.text();
      return response.ok && text.includes(clusterId) ? text : undefined;
    });
    expectThat(XMLValidator.validate(xml) === true, 'the feed is not well-formed');
    const { entry } = Feed.parse(new XMLParser().parse(xml)).feed;
    const entries = Array.isArray(entry) ? entry : [entry];
    expectThat(
      entries.some(({ id }) => id.startsWith('tag:') && id.includes(clusterId)),
      'no entry has the tag of the cluster',
    );
    return `${entries.length} registrations as Atom, the newest of ${entries[0]?.updated ?? 'nobody'}`;
  },
};
