import { type DataSet, dataSets, Manifest } from '../../shared/contracts/open-data.ts';
import { moscowDay } from '../../shared/programme/moscow-time.ts';
import type { OpenDataDeps } from './deps.ts';
import { writeSet } from './write-set.ts';

const latest = 'open-data/latest/manifest.json';
const names = Object.keys(dataSets).filter((name): name is DataSet => name in dataSets);

/**
 * Publishes the register once a day (Moscow), and again as long as there was nothing to publish: a new platform, or one
 * that is about to be filled, does not stay empty until tomorrow. The manifest comes last and is what makes the files
 * valid; a run that was interrupted left none, so the next one begins again and writes over what is there.
 */
export async function publishAll(deps: OpenDataDeps): Promise<void> {
  const { published, now, log } = deps;
  const at = now();
  const day = moscowDay(at);
  const before = await published.get(latest);
  const last = before && Manifest.parse(JSON.parse(Buffer.from(before.bytes).toString()));
  if (last !== undefined && last.day >= day && rowsOf(last) > 0) return;
  const files: Manifest['files'] = [];
  for (const name of names) files.push(...(await writeSet(name, day, deps)));
  const manifest = Manifest.parse({
    title: 'Инновационные кластеры: открытые данные / Innovation Clusters: open data',
    day,
    asOf: at.toISOString(),
    licence: { id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    files,
  });
  const bytes = Buffer.from(JSON.stringify(manifest, undefined, 2));
  for (const key of [`open-data/${day}/manifest.json`, latest])
    await published.put(key, bytes, { contentType: 'application/json', cacheControl: 'public, max-age=300' });
  log('open-data-published', { day, count: rowsOf(manifest) });
}

const rowsOf = ({ files }: Manifest): number => files.reduce((sum, { rows }) => sum + rows, 0);
