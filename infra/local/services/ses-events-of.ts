import { createHash } from 'node:crypto';
import * as z from 'zod';

/** What of a `SendEmail` request of SES v2 shows in its events. */
const SendEmailRequest = z.object({
  FromEmailAddress: z.string().optional(),
  ConfigurationSetName: z.string().optional(),
  Destination: z
    .object({
      ToAddresses: z.array(z.string()).optional(),
      CcAddresses: z.array(z.string()).optional(),
      BccAddresses: z.array(z.string()).optional(),
    })
    .optional(),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })).optional(),
  Content: z
    .object({
      Simple: z
        .object({
          Subject: z.object({ Data: z.string() }).optional(),
          Headers: z.array(z.object({ Name: z.string(), Value: z.string() })).optional(),
        })
        .optional(),
    })
    .optional(),
});

export type SesEvent = {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: 'aws.ses';
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
};

const account = '000000000000';
const region = 'eu-central-1';

const addressIn = (text: string): string => /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text.trim();

/** What becomes of a mail: the simulator's addresses of SES, and any local part that starts like them. */
const fateOf = (recipient: string): 'bounced' | 'suppressed' | 'complained' | 'delivered' => {
  const local = addressIn(recipient).toLowerCase().split('@')[0] ?? '';
  if (local.startsWith('bounce')) return 'bounced';
  if (local.startsWith('suppressionlist')) return 'suppressed';
  return local.startsWith('complaint') ? 'complained' : 'delivered';
};

const uuidOf = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const bounce = (recipients: readonly string[], suppressed: boolean, at: string, feedbackId: string) => ({
  feedbackId,
  bounceType: 'Permanent',
  bounceSubType: suppressed ? 'OnAccountSuppressionList' : 'General',
  bouncedRecipients: recipients.map((emailAddress) => ({
    emailAddress,
    action: 'failed',
    status: '5.1.1',
    diagnosticCode: suppressed
      ? 'Amazon SES did not send the message to this address because it is on the suppression list for your account.'
      : 'smtp; 550 5.1.1 user unknown',
  })),
  timestamp: at,
  reportingMTA: 'dsn; local.example.org',
});

const complaint = (recipients: readonly string[], at: string, feedbackId: string) => ({
  feedbackId,
  complaintSubType: null,
  complainedRecipients: recipients.map((emailAddress) => ({ emailAddress })),
  timestamp: at,
  userAgent: 'Amazon SES Mailbox Simulator',
  complaintFeedbackType: 'abuse',
  arrivalDate: at,
});

/**
 * The events that SES would put on the event bus for a mail, in the order they would come. None without a
 * configuration set: the real service publishes nothing then. The same mail always gives the same event ids.
 */
export const sesEventsOf = (sendEmailRequest: unknown, messageId: string, at: Date): readonly SesEvent[] => {
  const request = SendEmailRequest.parse(sendEmailRequest);
  const { ConfigurationSetName: set, FromEmailAddress: from = '', Destination: to = {} } = request;
  if (set === undefined) return [];
  const time = at.toISOString();
  const subject = request.Content?.Simple?.Subject?.Data ?? '';
  const destination = [...(to.ToAddresses ?? []), ...(to.CcAddresses ?? []), ...(to.BccAddresses ?? [])];
  const tags = Object.fromEntries((request.EmailTags ?? []).map(({ Name, Value }) => [Name, [Value]]));
  const identity = `arn:aws:ses:${region}:${account}:identity/${addressIn(from)}`;
  const mail = {
    timestamp: time,
    source: from,
    sourceArn: identity,
    sendingAccountId: account,
    messageId,
    destination,
    headersTruncated: false,
    headers: (request.Content?.Simple?.Headers ?? []).map(({ Name, Value }) => ({ name: Name, value: Value })),
    commonHeaders: { from: [from], to: to.ToAddresses ?? [], messageId, subject },
    tags: {
      'ses:configuration-set': [set],
      'ses:from-domain': [addressIn(from).split('@')[1] ?? ''],
      'ses:caller-identity': ['local'],
      ...tags,
    },
  };
  const event = (detailType: string, eventType: string, part: Readonly<Record<string, unknown>>): SesEvent => ({
    version: '0',
    id: uuidOf(`${messageId} ${eventType}`),
    'detail-type': detailType,
    source: 'aws.ses',
    account,
    time,
    region,
    resources: [`arn:aws:ses:${region}:${account}:configuration-set/${set}`],
    detail: { eventType, mail, ...part },
  });
  const having = (...fates: readonly string[]): readonly string[] =>
    destination.filter((recipient) => fates.includes(fateOf(recipient))).map(addressIn);
  const some = (recipients: readonly string[], make: () => SesEvent): readonly SesEvent[] =>
    recipients.length === 0 ? [] : [make()];
  const [failed, arrived, complained] = [
    having('bounced', 'suppressed'),
    having('delivered', 'complained'),
    having('complained'),
  ];
  const suppressed = having('bounced').length === 0;
  return [
    event('Email Sent', 'Send', { send: {} }),
    ...some(failed, () =>
      event('Email Bounced', 'Bounce', { bounce: bounce(failed, suppressed, time, `${messageId}-bounce`) }),
    ),
    ...some(arrived, () =>
      event('Email Delivered', 'Delivery', {
        delivery: {
          timestamp: time,
          processingTimeMillis: 120,
          recipients: arrived,
          smtpResponse: '250 2.0.0 OK',
          reportingMTA: 'local.example.org',
        },
      }),
    ),
    ...some(complained, () =>
      event('Email Complaint Received', 'Complaint', {
        complaint: complaint(complained, time, `${messageId}-complaint`),
      }),
    ),
  ];
};
