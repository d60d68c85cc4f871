import { ServiceError } from '../aws/service-error.ts';
import type { SendEmailInput, Ses } from '../aws/ses.ts';

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

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' as const });

/** Letters through SES. */
export class MailGateway {
  private readonly client: Ses;
  private readonly from: string;
  private readonly configurationSet: string;

  constructor(client: Ses, from: string, configurationSet: string) {
    this.client = client;
    this.from = from;
    this.configurationSet = configurationSet;
  }

  async send({ to, subject, html, text, unsubscribeUrl, notices, tags }: Letter): Promise<Sending> {
    const asked: SendEmailInput = {
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
    };
    try {
      const { MessageId } = await this.client.sendEmail(asked);
      return MessageId === undefined
        ? { kind: 'unknown', code: 'no-message-id' }
        : { kind: 'accepted', messageId: MessageId };
    } catch (error) {
      return failureOf(error);
    }
  }
}

function failureOf(error: unknown): Sending {
  if (error instanceof ServiceError) {
    const code = error.name.slice(0, 60);
    return { kind: permanent.has(error.name) ? 'refused' : 'later', code };
  }
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no-answer';
  return { kind: unreached.has(code) ? 'later' : 'unknown', code: code.slice(0, 60) };
}
