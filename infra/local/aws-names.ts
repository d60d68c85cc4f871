import type { Names } from './aws/demanded-access.ts';
import type { Application } from './template/application.ts';

/** Names as requests spell them → ARNs as policies spell them. Unknown ones get the ARN they would have. */
export function awsNames(application: Application, region: string, account: string): Names {
  const { tables, queues, mail } = application;
  const table = new Map(tables.map(({ name, arn }) => [name, arn]));
  const queue = new Map(queues.map(({ name, arn }) => [name, arn]));
  const set = new Map(mail.configurationSets.map(({ name, arn }) => [name, arn]));
  const sender = new Map(mail.identities.map(({ name, arn }) => [name.toLowerCase(), arn]));
  const would = (service: string, resource: string) => `arn:aws:${service}:${region}:${account}:${resource}`;
  return {
    table: (name) => (name.startsWith('arn:') ? name : (table.get(name) ?? would('dynamodb', `table/${name}`))),
    queue: (name) => queue.get(name) ?? would('sqs', name),
    configurationSet: (name) => set.get(name) ?? would('ses', `configuration-set/${name}`),
    sender: (address) => {
      const lower = address.toLowerCase();
      return sender.get(lower) ?? sender.get(lower.slice(lower.indexOf('@') + 1));
    },
  };
}
