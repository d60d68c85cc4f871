import { parseArgs } from 'node:util';
import { beginning } from '../../functions/figures/first-day.ts';
import { FeedStore } from '../../functions/store/feed-store.ts';
import { FiguresStore } from '../../functions/store/figures-store.ts';
import { HeadsStore } from '../../functions/store/heads-store.ts';
import { rebuildFigures } from './rebuild-figures.ts';
import { UsageError } from './usage-error.ts';
import { Where, whereOptions } from './where.ts';

/** `figures rebuild`: closed days counted anew from the events; what differs becomes a public correction. */
export async function figures(args: readonly string[], say: (text: string) => void): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...whereOptions, 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.join(' ') !== 'rebuild') throw new UsageError('figures rebuild [--dry-run]');
  const where = new Where(values);
  const dryRun = values['dry-run'];
  const client = where.dynamodb();
  try {
    const table = await where.mainTable(client);
    const [feed, figureStore, heads] = [new FeedStore(table), new FiguresStore(table), new HeadsStore(table)];
    const stores = { feed, figures: figureStore, heads, beginning };
    const rebuilt = await rebuildFigures(stores, {
      at: new Date(),
      dryRun,
      tell: (of, differences) => {
        if (differences.length === 0) say(`${of}: published for the first time`);
        for (const { metric, was, is } of differences) say(`${of} ${metric}: ${valueOf(was)} → ${valueOf(is)}`);
      },
    });
    if (rebuilt === undefined) return say('No day is closed yet: there is nothing to rebuild.');
    const { days, published, corrected, unproven } = rebuilt;
    const end = dryRun ? 'Nothing was changed.' : 'The figures so far follow within some minutes.';
    if (unproven > 0)
      say(`${unproven} events stand in no head. Heads of past days are published and stay; the next one holds these.`);
    say(`${days} days counted: ${corrected} corrections, ${published} figures for the first time. ${end}`);
  } finally {
    client.destroy();
  }
}

const valueOf = ({ value }: { readonly value: number | null }): string => (value === null ? 'none' : String(value));
