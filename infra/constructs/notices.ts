import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { Env as EraseEnv } from '../../functions/erase/env.ts';
import { Env as MailEventsEnv } from '../../functions/mail-events/env.ts';
import { Env as MailEnv } from '../../functions/mail/env.ts';
import { Env as NotifyEnv } from '../../functions/notify/env.ts';
import type { Stage } from '../stages.ts';
import type { DataTable } from './data-table.ts';
import { LogCodeAlarm } from './log-code-alarm.ts';
import { LogCodeMilliseconds } from './log-code-milliseconds.ts';
import { MailChannel } from './mail-channel.ts';
import { QueueWorker } from './queue-worker.ts';
import { ScheduledWorker } from './scheduled-worker.ts';
import type { WorkQueue } from './work-queue.ts';

export type NoticesProps = {
  readonly stage: Stage;
  readonly main: DataTable;
  readonly people: DataTable;
  readonly unsubscribeKey: string;
  readonly queues: { readonly notify: WorkQueue; readonly mail: WorkQueue; readonly mailEvents: WorkQueue };
};

/** How people are told: notices in the portal, letters, and what became of the letters. */
export class Notices extends Construct {
  constructor(scope: Construct, id: string, { stage, main, people, unsubscribeKey, queues }: NoticesProps) {
    super(scope, id);
    const { notify, mail, mailEvents } = queues;
    const channel = new MailChannel(this, 'Channel', { stage, events: mailEvents });
    const TABLE_NAME = main.table.tableName;
    const peopleTable = { PEOPLE_TABLE_NAME: people.table.tableName, PEOPLE_ENDPOINT: stage.peopleEndpoint };
    const usual = { stage, memorySize: 512, batchSize: 10 } as const;

    new QueueWorker(this, 'Notify', {
      ...usual,
      folder: 'notify',
      env: NotifyEnv,
      environment: {
        TABLE_NAME,
        MAIL_QUEUE_URL: mail.queue.queueUrl,
        MAIL_WINDOW_SECONDS: String(stage.mail.windowSeconds),
      },
      queue: notify,
      maxConcurrency: 10,
      tables: [
        {
          table: main,
          actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
          indexes: ['byOrganisation', 'listing'],
        },
      ],
      sendsTo: [mail],
    });
    const mailer = new QueueWorker(this, 'Mail', {
      ...usual,
      folder: 'mail',
      env: MailEnv,
      environment: {
        TABLE_NAME,
        ...peopleTable,
        MAIL_FROM: stage.mail.from,
        PORTAL_URL: stage.portalUrl,
        CONFIGURATION_SET: channel.configurationSetName,
        UNSUBSCRIBE_KEY: unsubscribeKey,
      },
      queue: mail,
      maxConcurrency: 5,
      tables: [
        {
          table: main,
          actions: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'],
          indexes: ['byOrganisation'],
        },
        { table: people, actions: ['GetItem'] },
      ],
    });
    channel.allowSending(mailer.fn);
    new LogCodeMilliseconds(this, 'TimeToHandOver', { stage, logGroup: mailer.logGroup, code: 'mail-sent' });
    const events = new QueueWorker(this, 'MailEvents', {
      ...usual,
      folder: 'mail-events',
      env: MailEventsEnv,
      environment: { TABLE_NAME, ...peopleTable },
      queue: mailEvents,
      maxConcurrency: 5,
      tables: [
        {
          table: main,
          actions: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'],
          indexes: ['byOrganisation'],
        },
        { table: people, actions: ['PutItem', 'UpdateItem'] },
      ],
    });
    const eraser = new ScheduledWorker(this, 'Erase', {
      stage,
      folder: 'erase',
      memorySize: 512,
      env: EraseEnv,
      environment: {
        TABLE_NAME,
        ...peopleTable,
        MAIL_FROM: stage.mail.from,
        CONFIGURATION_SET: channel.configurationSetName,
      },
      timeout: Duration.seconds(50),
      tables: [
        // Query: what was told to one person; DeleteItem: it goes.
        { table: main, actions: ['Query', 'UpdateItem', 'DeleteItem'], indexes: ['due'] },
        { table: people, actions: ['GetItem', 'Query', 'PutItem'] },
      ],
      impact: 'Data that people asked to erase stay; the law gives us days, not hours.',
      runbook: '#erase',
    });
    channel.allowSending(eraser.fn);
    new LogCodeAlarm(this, 'SendingPaused', {
      stage,
      logGroup: events.logGroup,
      code: 'sending-paused',
      threshold: 1,
      impact: 'No letter goes out: too many came back. Notices in the portal are not affected.',
      runbook: '#sending-paused',
    });
  }
}
