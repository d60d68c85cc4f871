import { makeLog } from '../runtime/log.ts';
import { queueWorker } from '../runtime/queue-worker.ts';
import { dynamo } from '../store/client.ts';
import { MailFeedbackStore } from '../store/mail-feedback-store.ts';
import { SuppressionStore } from '../store/suppression-store.ts';
import { Table } from '../store/table.ts';
import { Env } from './env.ts';
import { onProviderEvent } from './on-provider-event.ts';
import { ProviderEvent } from './provider-event.ts';

const env = Env.parse(process.env);
const elsewhere = env.PEOPLE_ENDPOINT === '' ? {} : { endpoint: env.PEOPLE_ENDPOINT };
const feedback = new MailFeedbackStore(new Table(dynamo(process.env), env.TABLE_NAME));
const suppressions = new SuppressionStore(new Table(dynamo(process.env, elsewhere), env.PEOPLE_TABLE_NAME));
const log = makeLog('mail-events');

export const handler = queueWorker(
  ProviderEvent,
  (event) => onProviderEvent(event, { feedback, suppressions, log }),
  log,
);
