import { DynamoDb } from '../../../functions/aws/dynamo-db.ts';
import type { Command } from '../../../functions/aws/json-service.ts';
import { type SendEmailInput, Ses } from '../../../functions/aws/ses.ts';
import { Sqs } from '../../../functions/aws/sqs.ts';

const anywhere = {
  region: 'eu-central-1',
  credentials: async () => ({ accessKeyId: 'simulation', secretAccessKey: 'simulation' }),
};
type Services = {
  readonly dynamo: (command: Command<object, unknown>) => Promise<unknown>;
  readonly sqs: (command: object) => Promise<unknown>;
  readonly ses: (letter: SendEmailInput) => Promise<unknown>;
};
let services: Services | undefined;

function simulated(): Services {
  if (services === undefined) throw new Error('no platform is simulated');
  return services;
}

/** Who answers the clients from now on. */
export function answerWith(those: Services): void {
  services = those;
}

/** Clients of the functions' own kind, but answered here. */
export const clients = {
  dynamo: Object.assign(new DynamoDb(anywhere), {
    send: (command: Command<object, unknown>) => simulated().dynamo(command),
  }),
  sqs: Object.assign(new Sqs(anywhere), { send: (command: object) => simulated().sqs(command) }),
  ses: Object.assign(new Ses(anywhere), { sendEmail: (letter: SendEmailInput) => simulated().ses(letter) }),
};
