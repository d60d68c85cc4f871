import { freePort, isFree } from './free-port.ts';

/** Each port with what it is for and how to change it, in the order of the defaults from the front's port on. */
export const portNames = {
  front: { flag: 'port', variable: 'PORT', what: 'portal and API' },
  identity: { flag: 'identity-port', variable: 'IDENTITY_PORT', what: 'sign-in' },
  mail: { flag: 'mail-port', variable: 'MAIL_PORT', what: 'mailbox' },
  register: { flag: 'register-port', variable: 'REGISTER_PORT', what: 'register sandbox' },
  aws: { flag: 'aws-port', variable: 'AWS_PORT', what: "the functions' AWS endpoint" },
  dynamodb: { flag: 'dynamodb-port', variable: 'DYNAMODB_PORT', what: 'DynamoDB engine' },
  sqs: { flag: 'sqs-port', variable: 'SQS_PORT', what: 'SQS engine' },
} as const;

export type PortName = keyof typeof portNames;
export type Ports = Readonly<Record<PortName, number>>;

/** A port that cannot be ours. The message is all that a person needs to read. */
export class PortProblem extends Error {}

const order = [
  'front',
  'identity',
  'mail',
  'register',
  'aws',
  'dynamodb',
  'sqs',
] as const satisfies readonly PortName[];

/** Ports that were not chosen follow the front's; a front on any free port wants all of them free. */
export async function decidePorts(chosen: Partial<Ports>): Promise<Ports> {
  const front = chosen.front ?? 3000;
  const decide = async (name: PortName): Promise<number> => {
    const wanted = chosen[name] ?? (front === 0 ? 0 : front + order.indexOf(name));
    if (wanted === 0) return freePort();
    if (await isFree(wanted)) return wanted;
    const { flag, variable, what } = portNames[name];
    throw new PortProblem(`Port ${wanted} (${what}) is in use; choose another one with --${flag} N or ${variable}=N.`);
  };
  return {
    front: await decide('front'),
    identity: await decide('identity'),
    mail: await decide('mail'),
    register: await decide('register'),
    aws: await decide('aws'),
    dynamodb: await decide('dynamodb'),
    sqs: await decide('sqs'),
  };
}
