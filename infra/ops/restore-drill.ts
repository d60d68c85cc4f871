import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { restoreByFile } from './restore/by-file.ts';
import { restoreByPointInTime } from './restore/by-point-in-time.ts';
import { isWhole } from './restore/compare.ts';
import { drill } from './restore/drill.ts';
import { Where, whereOptions } from './where.ts';

/** `restore-drill`: restores a point in time beside the original and compares all of it. `false`: they differ. */
export async function restoreDrill(args: readonly string[], say: (text: string) => void): Promise<boolean> {
  const options = { ...whereOptions, data: { type: 'string', default: '.local' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const where = new Where(values);
  const client = where.dynamodb();
  try {
    const isLocal = where.stage === 'local';
    const restore = isLocal ? restoreByFile(join(values.data, 'dynamodb', 'tables.db')) : restoreByPointInTime(client);
    const everyTable = isLocal && values.table === undefined;
    const tables = everyTable ? (await client.send(new ListTablesCommand({}))).TableNames : undefined;
    let whole = true;
    for (const table of tables ?? [await where.table(client)])
      whole = isWhole(await drill(client, table, restore, say)) && whole;
    return whole;
  } finally {
    client.destroy();
  }
}
