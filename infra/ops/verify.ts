import { parseArgs } from 'node:util';
import { beginning } from '../../functions/figures/first-day.ts';
import { ExportStore } from '../../functions/store/export-store.ts';
import { FeedStore } from '../../functions/store/feed-store.ts';
import { FiguresStore } from '../../functions/store/figures-store.ts';
import { HeadsStore } from '../../functions/store/heads-store.ts';
import { figureFaults, recountFaults } from './figure-faults.ts';
import { Where, whereOptions } from './where.ts';

/** `verify`: every published figure against a rebuild from the events, and that against the items. `false`: they differ. */
export async function verify(args: readonly string[], say: (text: string) => void): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: whereOptions });
  const where = new Where(values);
  const client = where.dynamodb();
  try {
    const table = await where.mainTable(client);
    const [feed, figures, items] = [new FeedStore(table), new FiguresStore(table), new ExportStore(table)];
    const stores = { feed, figures, heads: new HeadsStore(table), items, beginning };
    const { state, days, faults } = await figureFaults(stores);
    const wrong = [...faults, ...(await recountFaults(state, stores))];
    for (const fault of wrong) say(fault);
    say(`${days} closed days, their heads and the items compared with the events: ${wrong.length} differences.`);
    return wrong.length === 0;
  } finally {
    client.destroy();
  }
}
