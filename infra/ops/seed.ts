import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { pseudonyms } from '../../functions/gateways/pseudonym.ts';
import { FiguresStore } from '../../functions/store/figures-store.ts';
import { Progress } from '../demo/progress.ts';
import { openSecrets } from '../local/secrets.ts';
import { nameOf, stages } from '../stages.ts';
import { BulkWriter } from './seed/bulk-writer.ts';
import { seedCity } from './seed/seed-city.ts';
import { UsageError } from './usage-error.ts';
import { Where, whereOptions } from './where.ts';

/** Longer than a city takes; the figures go on by themselves where the seed was killed. */
const holdMs = 30 * 60_000;

/** `seed city`: a whole made-up city with two years behind it. */
export async function seed(args: readonly string[], say: (text: string) => void): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      ...whereOptions,
      organisations: { type: 'string', default: '35000' },
      data: { type: 'string', default: '.local' },
    },
    allowPositionals: true,
  });
  if (positionals.join(' ') !== 'city') throw new UsageError('seed city [--organisations N]');
  const organisations = Number(values.organisations);
  if (!Number.isInteger(organisations) || organisations < 5000 || organisations > 40_000)
    throw new UsageError('--organisations must be 5000 to 40000.');
  const where = new Where(values);
  if (where.stage === 'production') throw new UsageError('Made-up organisations do not belong into production.');

  const start = performance.now();
  const client = where.dynamodb();
  let figures: FiguresStore | undefined;
  try {
    const table = await where.table(client);
    figures = new FiguresStore(await where.mainTable(client));
    // No day is closed on half a city.
    await figures.hold(new Date(Date.now() + holdMs));
    const writer = new BulkWriter(client, table);
    const progress = new Progress(process.stdout, ['City']);
    const { organisations: counts, clusters } = await seedCity({
      organisations,
      now: new Date(),
      pseudonym: pseudonyms(pseudonymKey(values.data)),
      writer,
      tell: (what, share) => progress.tell(0, what, share),
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const by = Object.entries(counts).map(([status, count]) => `${count} ${status}`);
    say(
      `Organisations: ${by.join(', ')}. Clusters and applications: ${clusters}. ${writer.written} items in ${seconds} s.`,
    );
    const closed = await figures.closedDay();
    say(
      closed === undefined
        ? 'The figures count its days now, which takes some minutes; the open data follow within twenty.'
        : `The figures until ${closed.day} are closed without this city: npm run ops -- figures rebuild`,
    );
  } finally {
    await letGo(figures, say);
    client.destroy();
  }
}

/** What ended the seed is what the operator must read: a database that is gone is told beside it, not instead. */
export async function letGo(figures: Pick<FiguresStore, 'release'> | undefined, say: (text: string) => void) {
  try {
    await figures?.release();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    say(`The figures are held for up to ${holdMs / 60_000} minutes more: they could not be let go (${why}).`);
  }
}

/** The platform's own, so that seeded facts and the register's later answers are recognised as the same director. */
function pseudonymKey(dataDir: string): string {
  const given = process.env['PSEUDONYM_KEY'];
  if (given !== undefined && given !== '') return given;
  return openSecrets(join(dataDir, 'secrets.json'))(nameOf(stages.local, 'pseudonym-key'), '');
}
