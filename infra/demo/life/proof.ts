import { allPages } from '../all-pages.ts';
import { type Chapter, expectThat } from './chapter.ts';

/** The chain of hashes, read by nobody in particular, has no gap. */
export const proof: Chapter = {
  name: 'verifiable timeline',
  run: async ({ scene: { api }, played: { clusterId } }) => {
    const links = await allPages((paging) => api.must('readChain', { clusterId, ...paging }));
    const chain = links.toSorted((one, other) => one.seq - other.seq);
    for (const [index, link] of chain.entries()) {
      expectThat(link.seq === index + 1, `link ${index + 1} is missing`);
      const before = chain[index - 1];
      expectThat(before === undefined || link.previousHash === before.hash, `link ${link.seq} is broken`);
    }
    const shown = chain.filter((link) => 'type' in link).length;
    return `${chain.length} events in one chain, ${shown} of them public`;
  },
};
