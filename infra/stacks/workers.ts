import { Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Env as ClocksEnv } from '../../functions/clocks/env.ts';
import { Env as DirectoryEnv } from '../../functions/directory/env.ts';
import { Env as ProjectionsEnv } from '../../functions/projections/env.ts';
import { Env as RelayEnv } from '../../functions/relay/env.ts';
import { Env as SweepEnv } from '../../functions/sweep/env.ts';
import { asOfKey, snapshotKey } from '../../shared/contracts/files.ts';
import { Env as WebhookEnv } from '../../functions/webhook/env.ts';
import { Checks } from '../constructs/checks.ts';
import { Notices } from '../constructs/notices.ts';
import { Publishing } from '../constructs/publishing.ts';
import { QueueWorker } from '../constructs/queue-worker.ts';
import { RegisterWatch } from '../constructs/register-watch.ts';
import { ScheduledWorker } from '../constructs/scheduled-worker.ts';
import { StreamWorker } from '../constructs/stream-worker.ts';
import { Verification } from '../constructs/verification.ts';
import { workQueues } from '../constructs/work-queues.ts';
import { searchSettings, twoSnapshots } from '../search-settings.ts';
import type { Stage } from '../stages.ts';
import type { Data } from './data.ts';

export type WorkersProps = { readonly stage: Stage; readonly data: Data };

/** What happens after the answer: the relay of events, a worker for each queue, the sweeper and the clocks. */
export class Workers extends Stack {
  constructor(scope: Construct, id: string, { stage, data }: WorkersProps) {
    super(scope, id, { env: { region: stage.region, account: stage.account } });
    const queues = workQueues(this, stage);
    const { check, notify, mail, projections, webhook } = queues;
    const { main, people } = data;
    const TABLE_NAME = main.table.tableName;
    const events = {
      CHECK_QUEUE_URL: check.queue.queueUrl,
      NOTIFY_QUEUE_URL: notify.queue.queueUrl,
      PROJECTIONS_QUEUE_URL: projections.queue.queueUrl,
      WEBHOOK_QUEUE_URL: webhook.queue.queueUrl,
    };
    const usual = { stage, memorySize: 512 } as const;

    new StreamWorker(this, 'Relay', {
      ...usual,
      folder: 'relay',
      env: RelayEnv,
      environment: { TABLE_NAME, ...events },
      source: main,
      entity: 'event',
      having: 'unsentPk',
      timeout: Duration.seconds(30),
      tables: [{ table: main, actions: ['UpdateItem'] }],
      sendsTo: [check, notify, projections, webhook],
      impact: 'Checks and notices start up to minutes later, when the sweeper finds their events.',
      runbook: '#relay',
    });
    new Checks(this, 'Checks', {
      stage,
      main,
      queue: check,
      registerToken: data.secretValue('register-token'),
      pseudonymKey: data.secretValue('pseudonym-key'),
    });
    new Notices(this, 'Notices', { stage, main, people, queues, unsubscribeKey: data.secretValue('unsubscribe-key') });
    new QueueWorker(this, 'Projections', {
      ...usual,
      folder: 'projections',
      env: ProjectionsEnv,
      environment: { TABLE_NAME, PROJECTIONS_QUEUE_URL: projections.queue.queueUrl },
      queue: projections,
      batchSize: 10,
      maxConcurrency: 5,
      tables: [
        {
          table: main,
          actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
          // listing: needs and mandates of a kind, and what was proposed for them.
          indexes: ['byOrganisation', 'listing'],
        },
      ],
      sendsTo: [projections],
    });
    new QueueWorker(this, 'Webhook', {
      ...usual,
      folder: 'webhook',
      env: WebhookEnv,
      environment: {
        TABLE_NAME,
        WEBHOOK_QUEUE_URL: webhook.queue.queueUrl,
        WEBHOOK_KEY: data.secretValue('webhook-key'),
        WEBHOOK_ALLOW_LOOPBACK: stage.webhooksToLoopback ? 'yes' : 'no',
      },
      queue: webhook,
      batchSize: 10,
      // Receivers that answer after ten seconds hold a hundred places at most.
      maxConcurrency: 10,
      tables: [{ table: main, actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'] }],
      sendsTo: [webhook],
    });
    new ScheduledWorker(this, 'Sweep', {
      ...usual,
      folder: 'sweep',
      env: SweepEnv,
      environment: { TABLE_NAME, ...events, MAIL_QUEUE_URL: mail.queue.queueUrl },
      timeout: Duration.seconds(50),
      tables: [{ table: main, actions: ['GetItem', 'UpdateItem'], indexes: ['unsent', 'due'] }],
      sendsTo: [check, notify, projections, webhook, mail],
      impact: 'What was interrupted is not taken up again: checks, notices and letters stay undone.',
      runbook: '#sweep',
    });
    new ScheduledWorker(this, 'Directory', {
      stage,
      folder: 'directory',
      env: DirectoryEnv,
      environment: { TABLE_NAME, FILES_BUCKET: data.files.bucket.bucketName, ...searchSettings(stage, data) },
      // Reads for forty seconds; the rest is for packing. Packing needs memory for the packed snapshot.
      timeout: Duration.minutes(3),
      memorySize: 1024,
      disk: twoSnapshots,
      tables: [{ table: main, actions: ['Query', 'BatchGetItem'], indexes: ['listing'] }],
      files: [
        { bucket: data.files, actions: ['GetObject', 'PutObject'], prefix: snapshotKey },
        { bucket: data.files, actions: ['PutObject'], prefix: asOfKey },
      ],
      impact: 'Search does not know what changed since; new organisations and clusters are not found.',
      runbook: '#directory',
    });
    new ScheduledWorker(this, 'Clocks', {
      ...usual,
      folder: 'clocks',
      env: ClocksEnv,
      environment: { TABLE_NAME },
      timeout: Duration.seconds(50),
      tables: [{ table: main, actions: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'], indexes: ['due'] }],
      impact:
        'Invitations do not expire, reminders and overdue notices are not sent, used letters lead to no invitation.',
      runbook: '#clocks',
    });
    new RegisterWatch(this, 'Watch', { stage, main, checks: check });
    new Verification(this, 'Verification', { stage, main });
    new Publishing(this, 'Publishing', { stage, main, files: data.files, published: data.published });
  }
}
