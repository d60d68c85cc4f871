import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { SnapshotReader } from '../../../functions/gateways/search/sqlite/snapshot-reader.ts';
import { snapshotKey } from '../../../shared/contracts/files.ts';
import { memoryFiles } from '../../fakes/memory-files.ts';

it('a snapshot that this version cannot read is a search that is being prepared, and is looked for again', async () => {
  const logged: string[] = [];
  const files = memoryFiles();
  await files.put(snapshotKey, gzipSync('not a database'), { contentType: 'application/gzip' });
  const reader = new SnapshotReader(files, { now: () => new Date(), log: (code) => void logged.push(code) });
  const unavailable = { refusal: { kind: 'search-unavailable' } };
  await expect(reader.engine()).rejects.toMatchObject(unavailable);
  await expect(reader.engine()).rejects.toMatchObject(unavailable);
  expect(logged).toEqual(['snapshot-not-read', 'snapshot-not-read']);
});
