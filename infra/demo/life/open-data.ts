import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { waitFor } from '../wait-for.ts';
import { type Chapter, expectThat } from './chapter.ts';
import { ops } from './ops.ts';

const Manifest = z.looseObject({
  day: z.string(),
  files: z.array(z.looseObject({ name: z.string(), rows: z.int(), bytes: z.int(), sha256: z.string() })),
});

/** What is published each night is what its manifest says, and its events prove themselves without the platform. */
export const openData: Chapter = {
  name: 'open data',
  run: async ({ found }) => {
    const latest = `${found.url}/open-data/latest`;
    const manifest = await waitFor(
      'the manifest of the open data',
      async () => {
        const response = await fetch(`${latest}/manifest.json`);
        return response.ok ? Manifest.parse(await response.json()) : undefined;
      },
      { seconds: 90, firstPause: 1000 },
    );
    const folder = mkdtempSync(join(tmpdir(), 'innovation-clusters-open-data-'));
    try {
      for (const { name, bytes, sha256 } of manifest.files) {
        const file = Buffer.from(await (await fetch(`${latest}/${name}`)).arrayBuffer());
        const sum = createHash('sha256').update(file).digest('hex');
        expectThat(file.length === bytes && sum === sha256, `${name} is not what the manifest says`);
        writeFileSync(join(folder, name), file);
      }
      const verified = await ops(found, 'verify-timeline', '--file', join(folder, 'events.jsonl.gz'));
      expectThat(verified.includes('every chain holds'), verified);
      return `${manifest.files.length} files of ${manifest.day}, each with the checksum of the manifest; ${verified.trim()}`;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
