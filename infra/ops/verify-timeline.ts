import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { checkTimeline } from './timeline-faults.ts';
import { UsageError } from './usage-error.ts';

/** `verify-timeline --file events.jsonl[.gz]`: needs no platform, only what was downloaded. `false`: something is broken. */
export async function verifyTimeline(args: readonly string[], say: (text: string) => void): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: { file: { type: 'string' } } });
  if (values.file === undefined) throw new UsageError('verify-timeline --file events.jsonl[.gz]');
  const file = createReadStream(values.file);
  const input = values.file.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  const { events, chains, faults } = await checkTimeline(createInterface({ input, crlfDelay: Infinity }));
  for (const { line, aggregateId, seq, what } of faults) say(`line ${line}: ${aggregateId} event ${seq}: ${what}`);
  say(`${events} events of ${chains.size} clusters; ${faults.length === 0 ? 'every chain holds' : 'BROKEN'}.`);
  return faults.length === 0;
}
