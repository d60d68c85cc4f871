import { parseArgs } from 'node:util';
import { ExportStore } from '../../functions/store/export-store.ts';
import { FeedStore } from '../../functions/store/feed-store.ts';
import { FiguresStore } from '../../functions/store/figures-store.ts';
import { Table } from '../../functions/store/table.ts';
import { figureFaults, recountFaults } from './figure-faults.ts';
import { Where, whereOptions } from './where.ts';

/** `verify`: every published figure against a rebuild from the events, and that against the items. `false`: they differ. */
export async function verify(args: readonly string[], say: (text: string) => void): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: whereOptions });
  const where = new Where(values);
  const client = where.dynamodb();
  try {
    const table = new Table(client, await where.table(client));
    const stores = { feed: new FeedStore(table), figures: new FiguresStore(table), items: new ExportStore(table) };
    const { state, days, faults } = await figureFaults(stores);
    const wrong = [...faults, ...(await recountFaults(state, stores))];
    for (const fault of wrong) say(fault);
    say(`${days} closed days and the items compared with the events: ${wrong.length} differences.`);
    return wrong.length === 0;
  } finally {
    client.destroy();
  }
}
