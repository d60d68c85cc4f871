import { afterAll } from 'vitest';
import { describeEngine } from './engine-contract.ts';
import { snapshotInFolder } from './snapshot.ts';

let snapshot: Awaited<ReturnType<typeof snapshotInFolder>> | undefined;
afterAll(() => snapshot?.remove());

describeEngine('a snapshot of SQLite', async () => {
  const made = await snapshotInFolder();
  snapshot = made;
  return { writer: made.writer, open: async () => made.open() };
});
