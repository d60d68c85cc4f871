import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClusterDocument } from '../../../functions/gateways/search/documents.ts';
import { clusters } from '../../../functions/gateways/search/shelves.ts';
import { ClusterId } from '../../../shared/domain/ids.ts';
import { snapshotInFolder } from './snapshot.ts';

const industries = ['10', '26', '27', '62'];
const statuses = ['gathering', 'in-review', 'active'] as const;

const described = fc.record({
  industries: fc.subarray(industries, { minLength: 1 }),
  status: fc.constantFrom(...statuses),
  openToRequests: fc.boolean(),
});
const documentsOf = fc.array(described, { maxLength: 12 }).map((list) =>
  list.map((one, number): ClusterDocument => ({
    ...one,
    id: ClusterId.parse(`10000000-0000-4000-8000-${String(number).padStart(12, '0')}`),
    version: 1,
    title: `Станки ${number}`,
    summary: 'Станки и оснастка.',
    participants: 30,
    partners: 0,
    threshold: 30,
    openedAt: '2026-01-01T09:00:00.000Z',
  })),
);
/** Also by what nobody has. */
const filtersOf = fc.record(
  {
    status: fc.subarray([...statuses, 'closed']),
    class: fc.subarray([...industries, '99']),
    section: fc.subarray(['C', 'J', 'Z']),
    joining: fc.subarray(['open', 'by-invitation']),
  },
  { requiredKeys: [] },
);
type Filters = Readonly<Partial<Record<string, readonly string[]>>>;

const valuesOf = (document: ClusterDocument, facet: string): readonly string[] =>
  (clusters.entryOf(document).facets[facet] ?? '').split(',').filter((value) => value !== '');

const passes = (document: ClusterDocument, filters: Filters, facets: readonly string[]): boolean =>
  facets.every((facet) => {
    const wanted = filters[facet] ?? [];
    return wanted.length === 0 || valuesOf(document, facet).some((value) => wanted.includes(value));
  });

/** One cluster after the other, one value after the other. */
function counted(documents: readonly ClusterDocument[], filters: Filters, facet: string) {
  const others = clusters.facets.filter((other) => other !== facet);
  const counts: Record<string, number> = {};
  for (const document of documents.filter((one) => passes(one, filters, others)))
    for (const value of valuesOf(document, facet)) counts[value] = (counts[value] ?? 0) + 1;
  const values = Object.entries(counts).map(([value, count]) => ({ value, count }));
  return {
    name: facet,
    values: values.toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1)),
  };
}

describe('whatever the directory holds and whatever is filtered by', () => {
  it.each(['', 'станки'])(
    'as many clusters are counted beside a value as there would be with it, asked for "%s"',
    async (text) => {
      await fc.assert(
        fc.asyncProperty(documentsOf, filtersOf, async (documents, filters) => {
          const snapshot = await snapshotInFolder();
          try {
            for (const document of documents) await snapshot.writer.putCluster(document, [], []);
            const found = await snapshot
              .open()
              .search(clusters, { text, filters, sort: 'relevance', limit: documents.length + 1 });
            const passing = documents.filter((document) => passes(document, filters, clusters.facets));
            expect(new Set(found.items.map(({ id }) => id))).toEqual(new Set(passing.map(({ id }) => id)));
            expect(found.total).toBe(passing.length);
            expect(found.facets).toEqual(clusters.facets.map((facet) => counted(documents, filters, facet)));
          } finally {
            await snapshot.remove();
          }
        }),
        { numRuns: 40 },
      );
    },
  );
});
