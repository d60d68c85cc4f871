import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip } from 'node:zlib';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { dynamo } from '../../functions/aws/dynamo-db.ts';
import { tableSchema } from '../../functions/store/schema.ts';
import { createTable } from '../../infra/local/create-table.ts';
import { type Dynoxide, dynoxideProgram, startDynoxide } from '../../infra/local/dynoxide.ts';
import { sdkClient } from '../../test/fakes/sdk-client.ts';
import type { Writer } from './fill.ts';

const environment = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench' };
export const clientOf = ({ endpoint }: Pick<Dynoxide, 'endpoint'>) => dynamo(environment, { endpoint });

/**
 * A running engine with one table in `folder`, filled by the engine's own import of a DynamoDB export: 0.15 ms an item,
 * where transactions of a hundred take 0.45.
 */
export async function importedTable(folder: string, name: string, fill: (writer: Writer) => Promise<void>) {
  const source = join(folder, `${name}-export`);
  const schema = join(folder, `${name}.json`);
  const file = join(folder, `${name}.db`);
  await mkdir(join(source, name, 'data'), { recursive: true });
  await writeFile(schema, JSON.stringify([await describedTable(folder, name)]));
  await fill(exportWriter(join(source, name, 'data', 'items.json.gz')));
  const paths = ['--source', source, '--schema', schema, '--output', file];
  await promisify(execFile)(dynoxideProgram(), ['import', ...paths]);
  await rm(source, { recursive: true });
  return startDynoxide({ file });
}

/** What the engine says of an empty table of the product's shape: an import needs that. */
async function describedTable(folder: string, name: string) {
  const engine = await startDynoxide({ file: join(folder, `${name}-empty.db`) });
  const client = sdkClient(engine.endpoint);
  try {
    await createTable(client, name, { ...tableSchema, stream: false });
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    return { Table };
  } finally {
    client.destroy();
    await engine.stop();
  }
}

/** One line for each item, as DynamoDB exports to S3. */
function exportWriter(file: string): Writer {
  const lines = createGzip({ level: 1 });
  const written = finished(lines.pipe(createWriteStream(file)));
  return {
    write: async (items) => {
      if (!lines.write(items.map((item) => `{"Item":${item}}\n`).join(''))) await once(lines, 'drain');
    },
    finish: async () => {
      lines.end();
      await written;
    },
  };
}
