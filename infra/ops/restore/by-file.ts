import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startDynoxide } from '../../local/dynoxide.ts';
import type { Restore } from './drill.ts';

/** Locally: a consistent copy of the engine's file, made while it runs, served by a second engine. */
export function restoreByFile(file: string): Restore {
  return async (table, say) => {
    if (!existsSync(file)) throw new Error(`There is no ${file}: name the platform's folder with --data.`);
    const folder = mkdtempSync(join(tmpdir(), 'restore-drill-'));
    const copy = join(folder, 'tables.db');
    const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
    try {
      database.prepare('VACUUM INTO ?').run(copy);
    } finally {
      database.close();
    }
    say(`The engine's file was copied to ${copy}; a second engine serves it.`);
    const engine = await startDynoxide({ file: copy });
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = new DynamoDBClient({ endpoint: engine.endpoint, region: 'eu-central-1', credentials });
    return {
      client,
      table,
      leave: async () => {
        client.destroy();
        await engine.stop();
        rmSync(folder, { recursive: true, force: true });
        return 'The second engine has ended and its file is removed.';
      },
    };
  };
}
