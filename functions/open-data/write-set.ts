import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type DataSet, dataSets, type Manifest, type RowOf } from '../../shared/contracts/open-data.ts';
import { type Cell, safeCsv } from '../runtime/safe-csv.ts';
import type { OpenDataDeps } from './deps.ts';
import { type Packed, PackedFile } from './packed-file.ts';
import { rowsOf } from './rows.ts';

type Listed = Manifest['files'][number];

/** One set as JSON Lines and CSV with its schema, in the folder of the day and in `latest`. */
// `Name` binds the rows of a set to its schema within.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export async function writeSet<Name extends DataSet>(name: Name, day: string, deps: OpenDataDeps): Promise<Listed[]> {
  const schema = Buffer.from(JSON.stringify(z.toJSONSchema(dataSets[name]), undefined, 2));
  const columns = columnsOf(dataSets[name]);
  const [lines, table] = [new PackedFile(), new PackedFile()];
  await table.add(safeCsv([columns]), 0);
  for await (const rows of rowsOf[name](deps.store)) {
    await lines.add(
      rows.map((row: RowOf<Name>) => `${JSON.stringify(dataSets[name].parse(row))}\n`).join(''),
      rows.length,
    );
    await table.add(safeCsv(rows.map((row: RowOf<Name>) => cellsOf(row, columns))), rows.length);
  }
  const packedSchema = { bytes: schema, sha256: createHash('sha256').update(schema).digest('hex'), rows: 0 };
  return [
    await put({ name, format: 'jsonl.gz' }, await lines.end(), day, deps),
    await put({ name, format: 'csv.gz' }, await table.end(), day, deps),
    await put({ name, format: 'schema.json' }, packedSchema, day, deps),
  ];
}

const contentTypes = {
  'jsonl.gz': 'application/gzip',
  'csv.gz': 'application/gzip',
  'schema.json': 'application/schema+json',
};

async function put(
  { name, format }: { readonly name: DataSet; readonly format: Listed['format'] },
  { bytes, sha256, rows }: Packed,
  day: string,
  { published }: OpenDataDeps,
): Promise<Listed> {
  const file = `${name}.${format}`;
  for (const folder of [day, 'latest'])
    await published.put(`open-data/${folder}/${file}`, bytes, {
      contentType: contentTypes[format],
      cacheControl: folder === 'latest' ? 'public, max-age=300' : 'public, max-age=86400',
    });
  return { name: file, dataSet: name, format, rows, bytes: bytes.byteLength, sha256 };
}

/** The fields of a row; of alternatives, the fields of each. */
function columnsOf(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (!(schema instanceof z.ZodUnion)) return [];
  const options: unknown[] = [...schema.options];
  return [...new Set(options.flatMap((option) => (option instanceof z.ZodType ? columnsOf(option) : [])))];
}

const cellsOf = (row: object, columns: readonly string[]): Cell[] => {
  const values = new Map<string, unknown>(Object.entries(row));
  return columns.map((column) => cellOf(values.get(column)));
};

/** Lists of codes with spaces between, anything deeper as JSON. */
function cellOf(value: unknown): Cell {
  if (value === undefined || typeof value === 'string' || typeof value === 'number') return value;
  return Array.isArray(value) ? value.join(' ') : JSON.stringify(value);
}
