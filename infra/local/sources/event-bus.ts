import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Rule } from '../template/rules.ts';
import type { Json } from '../template/template-schema.ts';
import { matchesPattern } from './matches-pattern.ts';

/** The default event bus: an event goes to the queues of all rules whose pattern it matches. */
export class EventBus {
  private readonly rules: readonly Rule[];
  private readonly sqs: SQSClient;
  private readonly urlOf: (queueArn: string) => string;

  constructor(rules: readonly Rule[], sqs: SQSClient, urlOf: (queueArn: string) => string) {
    this.rules = rules;
    this.sqs = sqs;
    this.urlOf = urlOf;
  }

  async put(event: Json): Promise<void> {
    for (const { pattern, targets } of this.rules)
      if (matchesPattern(pattern, event))
        for (const { arn, input } of targets)
          await this.sqs.send(
            new SendMessageCommand({ QueueUrl: this.urlOf(arn), MessageBody: JSON.stringify(input ?? event) }),
          );
  }
}
