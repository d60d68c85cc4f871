import type { MailMessage } from '../../shared/contracts/messages.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import type { Queue } from '../gateways/queue.ts';
import type { Log } from '../runtime/log.ts';
import type { NotificationStore } from '../store/notification-store.ts';
import type { RecipientsStore } from '../store/recipients-store.ts';

export type NotifyDeps = {
  readonly recipients: RecipientsStore;
  readonly notifications: Pick<NotificationStore, 'put'>;
  readonly mails: Pick<Queue<MailMessage>, 'sendAll'>;
  readonly programmeOf: (id: string, version: number) => Programme;
  readonly now: () => Date;
  readonly log: Log;
};
