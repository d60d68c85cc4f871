import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { DatabaseSync } from 'node:sqlite';
import { asOfKey, snapshotKey } from '../../../../shared/contracts/files.ts';
import type { Log } from '../../../runtime/log.ts';
import { Refused } from '../../../runtime/refused.ts';
import type { Files } from '../../files.ts';
import { AsOf, never } from './as-of.ts';
import { SnapshotEngine } from './snapshot-engine.ts';
import { createSnapshot } from './snapshot-schema.ts';

/** Milliseconds after which it is looked whether there is a newer snapshot. */
const lookEvery = 10_000;
/** Nobody is answered from what was looked at longer ago: after a pause the first request waits for the look. */
const tooOld = 30_000;

type World = { readonly now: () => Date; readonly log: Log };

/** The newest snapshot there is, opened. A newer one is fetched beside the requests and takes over when it is open. */
export class SnapshotReader {
  private readonly files: Pick<Files, 'get'>;
  private readonly world: World;
  private known: { engine: SnapshotEngine; readonly etag: string | undefined } | undefined;
  private asOf: { readonly at: string; readonly etag: string | undefined } = { at: never, etag: undefined };
  private lookedAt = 0;
  private looking: Promise<void> | undefined;

  constructor(files: Pick<Files, 'get'>, world: World) {
    this.files = files;
    this.world = world;
  }

  async engine(): Promise<SnapshotEngine> {
    const age = this.world.now().getTime() - this.lookedAt;
    if (this.known === undefined || age > tooOld) await this.look();
    else if (age > lookEvery) void this.look();
    // Such as one of an older layout, until the directory has written another after a deployment.
    if (this.known === undefined) throw new Refused({ kind: 'search-unavailable' });
    return this.known.engine;
  }

  close(): void {
    this.known?.engine.close();
    this.known = undefined;
  }

  /** One look at a time. One that fails leaves what is known, and holds nobody up again before the next is due. */
  private look(): Promise<void> {
    const started = this.world.now().getTime();
    this.looking ??= this.fetch(started)
      .catch((error: unknown) => this.world.log('snapshot-not-read', {}, error))
      .finally(() => {
        this.lookedAt = started;
        this.looking = undefined;
      });
    return this.looking;
  }

  private async fetch(started: number): Promise<void> {
    // Before the data: what is said to be in it is in it.
    const asOf = await this.files.get(asOfKey, this.asOf.etag);
    if (asOf !== undefined)
      this.asOf = { at: AsOf.parse(JSON.parse(Buffer.from(asOf.bytes).toString())).asOf, etag: asOf.etag };
    const data = await this.files.get(snapshotKey, this.known?.etag);
    if (data !== undefined) {
      this.replace(await opened((file) => unpack(data.bytes, file)), data.etag);
      this.world.log('snapshot-read', {
        count: data.bytes.length,
        milliseconds: this.world.now().getTime() - started,
      });
    }
    if (this.known === undefined) this.replace(await opened(empty), undefined);
    if (this.known !== undefined) this.known.engine.asOf = this.asOf.at;
  }

  private replace(engine: SnapshotEngine, etag: string | undefined): void {
    this.known?.engine.close();
    this.known = { engine, etag };
  }
}

/** The file has no name any more when it is open: the system forgets it together with the engine. */
async function opened(fill: (file: string) => Promise<void>): Promise<SnapshotEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'directory-'));
  try {
    const file = join(folder, 'directory.db');
    await fill(file);
    return new SnapshotEngine(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export const unpack = (bytes: Uint8Array, file: string): Promise<void> =>
  pipeline(Readable.from([bytes]), createGunzip(), createWriteStream(file));

async function empty(file: string): Promise<void> {
  const database = new DatabaseSync(file);
  createSnapshot(database);
  database.close();
}
