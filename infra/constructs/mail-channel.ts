import { Rule, EventBus } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  type IEmailIdentity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { nameOf, type Stage } from '../stages.ts';
import type { WorkQueue } from './work-queue.ts';

export type MailChannelProps = {
  readonly stage: Stage;
  /** Where bounces, complaints and deliveries arrive. */
  readonly events: WorkQueue;
};

/** Sends letters, and hears what became of them. */
export class MailChannel extends Construct {
  readonly configurationSetName: string;
  private readonly identity: IEmailIdentity;

  constructor(scope: Construct, id: string, { stage, events }: MailChannelProps) {
    super(scope, id);
    this.configurationSetName = nameOf(stage, 'mail');
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: this.configurationSetName,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    });
    configurationSet.addEventDestination('ToEventBridge', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    new Rule(this, 'Feedback', {
      // Only our own letters: other stages of the account share the bus.
      eventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': [this.configurationSetName] } } },
      },
      targets: [new SqsQueue(events.queue, { deadLetterQueue: events.deadLetters })],
    });
    const domain = stage.mail.from.slice(stage.mail.from.indexOf('@') + 1);
    this.identity = this.identityFor(stage, domain);
  }

  private identityFor(stage: Stage, domain: string): IEmailIdentity {
    if (stage.mail.identity === 'existing') return EmailIdentity.fromEmailIdentityName(this, 'Identity', domain);
    const identity = new EmailIdentity(this, 'Identity', { identity: Identity.domain(domain) });
    for (const [index, { name, value }] of identity.dkimRecords.entries())
      new CfnOutput(this, `Dkim${index + 1}`, {
        value: `${name} CNAME ${value}`,
        description: `DNS record of ${domain}`,
      });
    return identity;
  }

  allowSending(grantee: IGrantable): void {
    const set = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSetName,
    });
    Grant.addToPrincipal({ grantee, actions: ['ses:SendEmail'], resourceArns: [this.identity.emailIdentityArn, set] });
  }
}
