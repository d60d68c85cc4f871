import * as z from 'zod';
import { MailMessage } from '../../shared/contracts/messages.ts';
import { duePartition } from './keys.ts';
import { mailItemKey } from './letter-item.ts';
import type { Item, Table } from './table.ts';

/** An e-mail that is due, and since when. */
export type DueMail = { readonly message: MailMessage; readonly dueAt: string };

const DueAt = z.object({ dueSk: z.string() });
const names = ['personId', 'letterId', 'at', 'eventId'];

/** E-mails whose moment has come, and those whose message was lost, or whose provider had trouble. */
export class DueMailStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  async due(at: Date, limit: number): Promise<readonly DueMail[]> {
    const { items } = await this.table.query({
      index: 'due',
      partition: duePartition('mail'),
      sort: { between: ['0', at.toISOString()] },
      limit,
    });
    return items.flatMap((item) => dueOf(item) ?? []);
  }

  /** Not again before `until`, so that a slow queue is not filled each minute. `false` when it is not due any more. */
  async defer({ message, dueAt }: DueMail, until: Date): Promise<boolean> {
    const item = await this.table.update({
      update: mailItemKey(message),
      set: 'SET dueSk = :until',
      values: { ':until': until.toISOString() },
      when: { expression: 'dueSk = :seen', values: { ':seen': dueAt } },
    });
    return item !== undefined;
  }
}

function dueOf(item: Item): DueMail | undefined {
  const due = DueAt.safeParse(item).data;
  const named = Object.fromEntries(names.flatMap((name) => (name in item ? [[name, item[name]]] : [])));
  const message = MailMessage.safeParse(named).data;
  return due === undefined || message === undefined ? undefined : { message, dueAt: due.dueSk };
}
