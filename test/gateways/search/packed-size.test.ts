import { expect, it } from 'vitest';
import { SnapshotKeeper } from '../../../functions/gateways/search/sqlite/snapshot-keeper.ts';
import { snapshotKey } from '../../../shared/contracts/files.ts';
import { listedOrganisation } from '../../builders/directory.ts';
import { memoryFiles } from '../../fakes/memory-files.ts';

const many = 4000;

/** Bytes of the packed directory that was written in so many runs. */
async function packedIn(runs: number): Promise<number> {
  const files = memoryFiles();
  const keeper = new SnapshotKeeper(files);
  const each = many / runs;
  for (let run = 0; run < runs; run++)
    await keeper.change(async (writer) => {
      await writer.putOrganisations(Array.from({ length: each }, (_, index) => listedOrganisation(run * each + index)));
      return '2026-05-01T09:00:00.000Z';
    });
  return (await files.get(snapshotKey))?.bytes.length ?? 0;
}

it('a directory that was written in many runs is hardly larger than one that was written in one', async () => {
  const [once, often] = [await packedIn(1), await packedIn(20)];
  expect(once).toBeGreaterThan(100_000);
  expect(often).toBeLessThan(once * 1.05);
});
