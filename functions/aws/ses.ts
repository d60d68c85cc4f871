import * as z from 'zod';
import { refusalOf } from './refusal.ts';
import { Service } from './service.ts';
import { lambdaSettings, type Settings } from './settings.ts';

type Text = { readonly Data: string; readonly Charset: 'UTF-8' };
type Pair = { readonly Name: string; readonly Value: string };

export type SendEmailInput = {
  readonly FromEmailAddress: string;
  readonly Destination: { readonly ToAddresses: readonly string[] };
  readonly ConfigurationSetName: string;
  readonly EmailTags: readonly Pair[];
  readonly Content: {
    readonly Simple: {
      readonly Subject: Text;
      readonly Body: { readonly Html: Text; readonly Text: Text };
      readonly Headers: readonly Pair[];
    };
  };
};

const Sent = z.object({ MessageId: z.string().optional() });

/** The provider of e-mail. */
export class Ses {
  private readonly service: Service;

  constructor(settings: Settings) {
    this.service = new Service(
      { name: 'ses', host: (region) => `email.${region}.amazonaws.com`, errorOf: (answer) => refusalOf(answer).error },
      settings,
    );
  }

  /** Throws a ServiceError when the provider refuses the letter. */
  async sendEmail(input: SendEmailInput): Promise<{ readonly MessageId?: string | undefined }> {
    const { body } = await this.service.exchange({
      method: 'POST',
      path: '/v2/email/outbound-emails',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    return Sent.parse(JSON.parse(body.toString()));
  }

  destroy(): void {
    this.service.destroy();
  }
}

/** Sends once: after a lost answer a second try would send the letter a second time. */
export const ses = (environment: NodeJS.ProcessEnv, more: Partial<Settings> = {}): Ses =>
  new Ses({ ...lambdaSettings(environment, 'SESV2'), maxAttempts: 1, ...more });
