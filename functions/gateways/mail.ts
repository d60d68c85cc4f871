import { SendEmailCommand, SESv2Client, type SESv2ClientConfig, SESv2ServiceException } from '@aws-sdk/client-sesv2';
import { lambdaClient } from '../store/client.ts';

export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Where a mail program posts to when a person ends these letters with one click (RFC 8058). @default - there is no other */
  readonly unsubscribeUrl?: string;
  /** How many notifications it carries: a number for whoever looks at the letter, in a header. */
  readonly notices: number;
  /** Letters, digits, `_-.@` only. */
  readonly tags: Readonly<Record<string, string>>;
};

/** What became of an attempt. `unknown`: the answer was lost, so the letter may be on its way. */
export type Sending =
  | { readonly kind: 'accepted'; readonly messageId: string }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'later'; readonly code: string }
  | { readonly kind: 'unknown'; readonly code: string };

/** The letter itself is refused; everything else (throttling, a paused account, a domain not verified yet) can be mended. */
const permanent = new Set(['MessageRejected', 'BadRequestException']);
/** The provider was never reached. */
const unreached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Sends without the SDK's own retries: after a lost answer they would send the letter a second time. */
export const ses = (environment: NodeJS.ProcessEnv, more: SESv2ClientConfig = {}): SESv2Client =>
  new SESv2Client({
    ...lambdaClient(environment),
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000 },
    ...more,
  });

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

/** Letters through SES. */
export class MailGateway {
  private readonly client: SESv2Client;
  private readonly from: string;
  private readonly configurationSet: string;

  constructor(client: SESv2Client, from: string, configurationSet: string) {
    this.client = client;
    this.from = from;
    this.configurationSet = configurationSet;
  }

  async send({ to, subject, html, text, unsubscribeUrl, notices, tags }: Letter): Promise<Sending> {
    const command = new SendEmailCommand({
      FromEmailAddress: this.from,
      Destination: { ToAddresses: [to] },
      ConfigurationSetName: this.configurationSet,
      EmailTags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
      Content: {
        Simple: {
          Subject: utf8(subject),
          Body: { Html: utf8(html), Text: utf8(text) },
          Headers: [
            ...(unsubscribeUrl === undefined
              ? []
              : [
                  { Name: 'List-Unsubscribe', Value: `<${unsubscribeUrl}>` },
                  { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
                ]),
            { Name: 'Auto-Submitted', Value: 'auto-generated' },
            { Name: 'X-Notices', Value: String(notices) },
          ],
        },
      },
    });
    try {
      const { MessageId } = await this.client.send(command);
      return MessageId === undefined
        ? { kind: 'unknown', code: 'no-message-id' }
        : { kind: 'accepted', messageId: MessageId };
    } catch (error) {
      return failureOf(error);
    }
  }
}

function failureOf(error: unknown): Sending {
  if (error instanceof SESv2ServiceException && error.$metadata.httpStatusCode !== undefined) {
    const code = error.name.slice(0, 60);
    return { kind: permanent.has(error.name) ? 'refused' : 'later', code };
  }
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no-answer';
  return { kind: unreached.has(code) ? 'later' : 'unknown', code: code.slice(0, 60) };
}
