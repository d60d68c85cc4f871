import { EventMessage, MailMessage } from '../../shared/contracts/messages.ts';
import { programmeOf } from '../../shared/programme/programmes.ts';
import { Queue } from '../gateways/queue.ts';
import { sqs } from '../gateways/sqs.ts';
import { makeLog } from '../runtime/log.ts';
import { queueWorker } from '../runtime/queue-worker.ts';
import { dynamo } from '../store/client.ts';
import { AccessStore } from '../store/access-store.ts';
import { ErasureStore } from '../store/erasure-store.ts';
import { NotificationStore } from '../store/notification-store.ts';
import { RecipientsStore } from '../store/recipients-store.ts';
import { SettingsStore } from '../store/settings-store.ts';
import { Table } from '../store/table.ts';
import { Env } from './env.ts';
import { onEvent } from './on-event.ts';

const env = Env.parse(process.env);
const table = new Table(dynamo(process.env), env.TABLE_NAME);
const log = makeLog('notify');
const recipients = new RecipientsStore(table);
const notifications = new NotificationStore(table);
const mails = new Queue(sqs(process.env), env.MAIL_QUEUE_URL, MailMessage);
const settings = new SettingsStore(table);
const erasures = new ErasureStore(table);
const access = new AccessStore(table);
const windowSeconds = Number(env.MAIL_WINDOW_SECONDS);
const deps = {
  recipients,
  notifications,
  erasures,
  access,
  settings,
  mails,
  windowSeconds,
  programmeOf,
  now: () => new Date(),
  log,
};

export const handler = queueWorker(EventMessage, (message) => onEvent(message, deps), log);
