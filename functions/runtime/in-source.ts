import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import * as z from 'zod';

const maps = new Map<string, SourceMap | undefined>();

/**
 * A line of a stack in terms of our sources, by the map beside the bundle. The map is read for the first error: reading
 * it at every start, as Node would, takes a tenth of the start.
 */
export function inSource(frame: string): string {
  const [column, line, ...rest] = frame.replace(/\)$/, '').split(':').toReversed();
  const file = rest.toReversed().join(':').split(/[ (]/).at(-1) ?? '';
  const found = mapOf(file)?.findOrigin(Number(line), Number(column));
  if (found === undefined || !('fileName' in found)) return frame;
  return `at ${found.fileName.replace(/^(?:\.\.\/)+/, '')}:${found.lineNumber}:${found.columnNumber}`;
}

function mapOf(file: string): SourceMap | undefined {
  if (!file.endsWith('.js')) return undefined;
  if (!maps.has(file)) maps.set(file, mapBeside(file));
  return maps.get(file);
}

/** Files of Node have none, and an error must be told even if ours were unreadable. */
function mapBeside(file: string): SourceMap | undefined {
  try {
    return new SourceMap(Written().parse(JSON.parse(readFileSync(`${file}.map`, 'utf8'))));
  } catch {
    return undefined;
  }
}

const Written = () =>
  z.object({
    version: z.number(),
    file: z.string().default(''),
    sources: z.array(z.string()),
    sourcesContent: z.array(z.string()).default([]),
    names: z.array(z.string()),
    mappings: z.string(),
    sourceRoot: z.string().default(''),
  });
