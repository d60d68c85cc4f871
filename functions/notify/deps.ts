import type { MailMessage } from '../../shared/contracts/messages.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import type { Queue } from '../gateways/queue.ts';
import type { Log } from '../runtime/log.ts';
import type { AccessStore } from '../store/access-store.ts';
import type { ErasureStore } from '../store/erasure-store.ts';
import type { NotificationStore } from '../store/notification-store.ts';
import type { RecipientsStore } from '../store/recipients-store.ts';
import type { SettingsStore } from '../store/settings-store.ts';

export type NotifyDeps = {
  readonly recipients: RecipientsStore;
  readonly notifications: Pick<NotificationStore, 'put'>;
  readonly erasures: Pick<ErasureStore, 'amongst'>;
  readonly access: Pick<AccessStore, 'actor'>;
  readonly settings: Pick<SettingsStore, 'getMany'>;
  readonly mails: Pick<Queue<MailMessage>, 'sendAll'>;
  readonly programmeOf: (id: string, version: number) => Programme;
  /** News of so many seconds about one cluster is one letter. */
  readonly windowSeconds: number;
  readonly now: () => Date;
  readonly log: Log;
};
