import fc from 'fast-check';
import { expect, it } from 'vitest';
import { organisations } from '../../../functions/gateways/search/shelves.ts';
import type { SnapshotEngine } from '../../../functions/gateways/search/sqlite/snapshot-engine.ts';
import type { ListedOrganisation } from '../../../functions/gateways/search/documents.ts';
import { listedOrganisation } from '../../builders/directory.ts';
import { snapshotInFolder } from './snapshot.ts';

const words = ['Завод', 'Заводской', 'Кристалл', 'Cloud'] as const;
const numbers = ['7701234567', '7701234500', '5001234567'] as const;
const asked = [...words, ...numbers, 'заво', 'кристл', '1234', 'кристаллы завода', 'rkfel'];

type Act =
  | { readonly kind: 'put'; readonly who: number; readonly name: readonly string[]; readonly inn: string }
  | { readonly kind: 'remove' | 'flush'; readonly who: number };

const who = fc.nat(3);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('put' as const),
      who,
      name: fc.subarray([...words], { minLength: 1 }),
      inn: fc.constantFrom(...numbers),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('remove' as const, 'flush' as const), who }) },
);

const told = async (engine: SnapshotEngine): Promise<object> =>
  Object.fromEntries(
    await Promise.all(
      asked.map(async (text) => {
        const found = await engine.search(organisations, { text, filters: {}, sort: 'name', limit: 100 });
        const ids = found.items.map(({ id, name }) => `${id} ${name}`).toSorted();
        return [text, { ids, total: found.total, facets: found.facets, understood: found.understood }] as const;
      }),
    ),
  );

it('a directory that was changed often is searched as one that was written at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), fc.constantFrom(1, 5, 20, undefined), async (acts, waiting) => {
      const [changed, fresh] = [await snapshotInFolder(waiting), await snapshotInFolder()];
      try {
        const known = new Map<number, ListedOrganisation>();
        for (const [version, one] of acts.entries()) {
          const base = listedOrganisation(one.who);
          if (one.kind === 'put') {
            const document = { ...base, version: version + 1, name: one.name.join(' '), inn: one.inn };
            known.set(one.who, document);
            await changed.writer.putOrganisations([document]);
          } else if (one.kind === 'remove') {
            known.delete(one.who);
            await changed.writer.removeOrganisations([base.id]);
          } else changed.writer.flush();
        }
        await fresh.writer.putOrganisations([...known.values()]);
        expect(await told(changed.open())).toEqual(await told(fresh.open()));
      } finally {
        await Promise.all([changed.remove(), fresh.remove()]);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);
