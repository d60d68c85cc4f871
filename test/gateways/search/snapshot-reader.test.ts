import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { SnapshotReader } from '../../../functions/gateways/search/sqlite/snapshot-reader.ts';
import { asOfKey, snapshotKey } from '../../../shared/contracts/files.ts';
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

describe('a directory that is there', () => {
  const noon = Date.parse('2026-09-01T09:00:00.000Z');
  const opened = async () => {
    const files = memoryFiles();
    const clock = { now: noon };
    const reader = new SnapshotReader(files, { now: () => new Date(clock.now), log: () => undefined });
    const changedAt = (at: string) =>
      files.put(asOfKey, Buffer.from(JSON.stringify({ asOf: at })), { contentType: 'application/json' });
    const asOf = async () => (await reader.engine()).asOf;
    await changedAt('2026-09-01T08:00:00.000Z');
    expect(await asOf()).toBe('2026-09-01T08:00:00.000Z');
    await changedAt('2026-09-01T09:00:01.000Z');
    return { files, clock, asOf };
  };

  it('is looked at beside a request after ten seconds', async () => {
    const { clock, asOf } = await opened();
    clock.now = noon + 9_000;
    expect(await asOf()).toBe('2026-09-01T08:00:00.000Z');
    clock.now = noon + 11_000;
    expect(await asOf()).toBe('2026-09-01T08:00:00.000Z');
    await vi.waitFor(async () => expect(await asOf()).toBe('2026-09-01T09:00:01.000Z'));
  });

  it('is looked at before anybody is answered who comes after a pause', async () => {
    const { clock, asOf } = await opened();
    clock.now = noon + 31_000;
    expect(await asOf()).toBe('2026-09-01T09:00:01.000Z');
  });

  it('answers from what it knows while its files cannot be read, and tries again after ten seconds', async () => {
    const { files, clock, asOf } = await opened();
    const { get } = files;
    let tries = 0;
    files.get = async () => {
      tries += 1;
      throw new Error('Out of reach');
    };
    clock.now = noon + 31_000;
    expect([await asOf(), await asOf()]).toEqual(['2026-09-01T08:00:00.000Z', '2026-09-01T08:00:00.000Z']);
    expect(tries).toBe(1);
    files.get = get;
    clock.now = noon + 62_000;
    expect(await asOf()).toBe('2026-09-01T09:00:01.000Z');
  });
});
