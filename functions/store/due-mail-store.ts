import * as z from 'zod';
import { MailMessage } from '../../shared/contracts/messages.ts';
import { duePartition, notificationKey } from './keys.ts';
import type { Item, Table } from './table.ts';

/** A notification whose e-mail is due, and since when. */
export type DueMail = { readonly message: MailMessage; readonly dueAt: string };

const Due = z.object({ ...MailMessage.shape, dueSk: z.string() });

/** E-mails that were not sent at once: their message was lost, or their provider had trouble. */
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
  async defer({ message: { personId, at, eventId }, dueAt }: DueMail, until: Date): Promise<boolean> {
    const item = await this.table.update({
      update: notificationKey(personId, at, eventId),
      set: 'SET dueSk = :until',
      values: { ':until': until.toISOString() },
      when: { expression: 'dueSk = :seen', values: { ':seen': dueAt } },
    });
    return item !== undefined;
  }
}

function dueOf(item: Item): DueMail | undefined {
  const due = Due.safeParse(item).data;
  if (due === undefined) return undefined;
  const { personId, at, eventId, dueSk } = due;
  return { message: { personId, at, eventId }, dueAt: dueSk };
}
