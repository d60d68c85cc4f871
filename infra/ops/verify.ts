import { parseArgs } from 'node:util';
import { beginning } from '../../functions/figures/first-day.ts';
import { ExportStore } from '../../functions/store/export-store.ts';
import { FeedStore } from '../../functions/store/feed-store.ts';
import { FiguresStore } from '../../functions/store/figures-store.ts';
import { HeadsStore } from '../../functions/store/heads-store.ts';
import { Table } from '../../functions/store/table.ts';
import { figureFaults, recountFaults } from './figure-faults.ts';
import { tableFaults } from './table-faults.ts';
import { Where, whereOptions } from './where.ts';

/**
 * `verify`: what the daily verification looks at, every published figure against a rebuild from the events, and that
 * against the items. `false`: something is wrong.
 */
export async function verify(args: readonly string[], say: (text: string) => void): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: whereOptions });
  const where = new Where(values);
  const client = where.dynamodb();
  try {
    const [dynamo, name] = [where.functionsDynamo(), await where.table(client)];
    const table = new Table(dynamo, name);
    const [feed, figures, items] = [new FeedStore(table), new FiguresStore(table), new ExportStore(table)];
    const stores = { feed, figures, heads: new HeadsStore(table), items, beginning };
    const { state, days, faults } = await figureFaults(stores);
    const differences = [...faults, ...(await recountFaults(state, stores))];
    const walked = await tableFaults(dynamo, name);
    const wrong = [...differences, ...walked.faults];
    for (const fault of wrong) say(fault);
    say(`${days} closed days, their heads and the items compared with the events: ${differences.length} differences.`);
    say(`${walked.checked} clusters, organisations and items looked at: ${walked.faults.length} faults.`);
    return wrong.length === 0;
  } finally {
    client.destroy();
  }
}
