import type { DynamoDb } from '../../../functions/aws/dynamo-db.ts';
import type { Ses } from '../../../functions/aws/ses.ts';
import type { Sqs } from '../../../functions/aws/sqs.ts';
import type { WebhookSender } from '../../../functions/gateways/webhook-sender.ts';
import type { Log } from '../../../functions/runtime/log.ts';
import { apiEnv } from '../../fakes/api-env.ts';

/** What a deployed function gets beside its code. */
export type Outside = {
  readonly dynamo: DynamoDb;
  readonly sqs: Sqs;
  readonly ses: Ses;
  readonly now: () => Date;
  readonly chance: () => number;
  readonly newId: () => string;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly log: Log;
  /** Questions to the register in a second. @default - as `env` says */
  readonly registerRate?: number;
  /** Where webhooks go. */
  readonly receiver: Pick<WebhookSender, 'send'>;
};

export const mainTable = 'main';
export const peopleTable = 'people';

export const env = {
  ...apiEnv(mainTable, peopleTable),
  CHECK_QUEUE_URL: 'check',
  NOTIFY_QUEUE_URL: 'notify',
  PROJECTIONS_QUEUE_URL: 'projections',
  WEBHOOK_QUEUE_URL: 'webhook',
  WEBHOOK_KEY: 'webhook-key',
  WEBHOOK_ALLOW_LOOPBACK: 'no' as const,
  MAIL_QUEUE_URL: 'mail',
  MAIL_WINDOW_SECONDS: '120',
  REGISTER_URL: 'http://register.example',
  REGISTER_TOKEN: 'token',
  REGISTER_RATE: '20',
  REGISTER_DAILY_BUDGET: '10000',
  PSEUDONYM_KEY: 'key',
  MAIL_FROM: 'city@clusters.example',
  CONFIGURATION_SET: 'set',
  UNSUBSCRIBE_KEY: 'unsubscribe-key',
};
