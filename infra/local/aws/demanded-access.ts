import * as z from 'zod';

export type Service = 'dynamodb' | 'sqs' | 'ses' | 's3';
export type Access = { readonly action: string; readonly resource: string };

/** What one request to AWS is and what it needs permission for. */
export type Demand = {
  readonly service: Service;
  readonly operation: string;
  readonly access: readonly Access[];
  /** Tables that change when it succeeds. */
  readonly writes: readonly string[];
};

export type Names = {
  table(name: string): string;
  queue(name: string): string;
  /** The verified identity that lets this sender write. */
  sender(address: string): string | undefined;
  configurationSet(name: string): string;
};

/** The request asks for something that this platform does not have. */
export class UnknownOperation extends Error {}

type Body = unknown;
type Parts = Pick<Demand, 'access' | 'writes'>;

const OneTable = z.object({ TableName: z.string(), IndexName: z.string().optional() });
const ByTable = z.object({ RequestItems: z.record(z.string(), z.unknown()) });
const Keyed = z.object({ TableName: z.string() }).optional();
const Transaction = z.object({
  TransactItems: z.array(z.object({ Get: Keyed, Put: Keyed, Update: Keyed, Delete: Keyed, ConditionCheck: Keyed })),
});

const itemActions = {
  Get: 'dynamodb:GetItem',
  Put: 'dynamodb:PutItem',
  Update: 'dynamodb:UpdateItem',
  Delete: 'dynamodb:DeleteItem',
  ConditionCheck: 'dynamodb:ConditionCheckItem',
} as const;
const kinds = ['Get', 'Put', 'Update', 'Delete', 'ConditionCheck'] as const;
const changing = new Set(['PutItem', 'UpdateItem', 'DeleteItem']);
const simple = new Set([
  'GetItem',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'Query',
  'Scan',
  'DescribeTable',
  'DescribeTimeToLive',
]);

function ofDynamo(operation: string, body: Body, names: Names): Parts {
  if (simple.has(operation)) {
    const { TableName, IndexName } = OneTable.parse(body);
    const resource = names.table(TableName) + (IndexName === undefined ? '' : `/index/${IndexName}`);
    return {
      access: [{ action: `dynamodb:${operation}`, resource }],
      writes: changing.has(operation) ? [TableName] : [],
    };
  }
  if (operation === 'BatchGetItem' || operation === 'BatchWriteItem') {
    const tables = Object.keys(ByTable.parse(body).RequestItems);
    return {
      access: tables.map((table) => ({ action: `dynamodb:${operation}`, resource: names.table(table) })),
      writes: operation === 'BatchWriteItem' ? tables : [],
    };
  }
  if (operation === 'TransactWriteItems' || operation === 'TransactGetItems') {
    const parts = Transaction.parse(body).TransactItems.flatMap((item) =>
      kinds.flatMap((kind) => (item[kind] === undefined ? [] : [{ kind, table: item[kind].TableName }])),
    );
    return {
      access: parts.map(({ kind, table }) => ({ action: itemActions[kind], resource: names.table(table) })),
      writes: operation === 'TransactGetItems' ? [] : parts.map(({ table }) => table),
    };
  }
  throw new UnknownOperation(`dynamodb:${operation}`);
}

/** A batch needs the permission of its single form. */
const queueActions: Record<string, string> = {
  SendMessage: 'sqs:SendMessage',
  SendMessageBatch: 'sqs:SendMessage',
  ReceiveMessage: 'sqs:ReceiveMessage',
  DeleteMessage: 'sqs:DeleteMessage',
  DeleteMessageBatch: 'sqs:DeleteMessage',
  ChangeMessageVisibility: 'sqs:ChangeMessageVisibility',
  ChangeMessageVisibilityBatch: 'sqs:ChangeMessageVisibility',
  GetQueueAttributes: 'sqs:GetQueueAttributes',
  GetQueueUrl: 'sqs:GetQueueUrl',
};
const OneQueue = z.union([
  z.object({ QueueUrl: z.string() }).transform(({ QueueUrl }) => QueueUrl.split('/').at(-1) ?? ''),
  z.object({ QueueName: z.string() }).transform(({ QueueName }) => QueueName),
]);

function ofQueues(operation: string, body: Body, names: Names): Parts {
  const action = queueActions[operation];
  if (action === undefined) throw new UnknownOperation(`sqs:${operation}`);
  return { access: [{ action, resource: names.queue(OneQueue.parse(body)) }], writes: [] };
}

const Letter = z.object({
  FromEmailAddress: z.string(),
  ConfigurationSetName: z.string().optional(),
  Content: z.object({ Raw: z.unknown().optional() }),
});

/** Both the sender's identity and the configuration set are asked; raw letters are an action of their own. */
function ofMail(operation: string, body: Body, names: Names): Parts {
  if (operation !== 'SendEmail') throw new UnknownOperation(`ses:${operation}`);
  const { FromEmailAddress, ConfigurationSetName, Content } = Letter.parse(body);
  const action = Content.Raw === undefined ? 'ses:SendEmail' : 'ses:SendRawEmail';
  const address = /<([^>]+)>\s*$/.exec(FromEmailAddress)?.[1] ?? FromEmailAddress;
  const identity = names.sender(address);
  if (identity === undefined)
    throw new UnknownOperation(`the sender ${address.replace(/^.*@/, '…@')} is not a verified identity`);
  const sets = ConfigurationSetName === undefined ? [] : [names.configurationSet(ConfigurationSetName)];
  return { access: [identity, ...sets].map((resource) => ({ action, resource })), writes: [] };
}

/** Which permissions would AWS ask for? */
export function demandOf(
  request: { target: string | undefined; method: string; path: string },
  body: Body,
  names: Names,
): Demand {
  const [protocol, operation = ''] = (request.target ?? '').split('.');
  if (protocol === 'DynamoDB_20120810') return { service: 'dynamodb', operation, ...ofDynamo(operation, body, names) };
  if (protocol === 'AmazonSQS') return { service: 'sqs', operation, ...ofQueues(operation, body, names) };
  if (request.path.startsWith('/v2/email/')) {
    const sends = request.method === 'POST' && request.path === '/v2/email/outbound-emails';
    const mail = sends ? 'SendEmail' : `${request.method} ${request.path}`;
    return { service: 'ses', operation: mail, ...ofMail(mail, body, names) };
  }
  throw new UnknownOperation(request.target ?? `${request.method} ${request.path}`);
}
