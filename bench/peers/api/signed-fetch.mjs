// Stands in for the SDK in one bundle, to see how cheap it could be: the few commands that the routes use, marshalled
// by hand, signed (Signature Version 4) and sent by Node alone. Nothing is tried again and no error has a name: a limit,
// not a proposal.
import { createHash, createHmac } from 'node:crypto';
import * as http from 'node:http';
import * as https from 'node:https';

const { AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_ENDPOINT_URL_DYNAMODB } = process.env;
const { protocol, host, hostname, port } = new URL(AWS_ENDPOINT_URL_DYNAMODB);
const { Agent, request } = protocol === 'https:' ? https : http;
const agent = new Agent({ keepAlive: true, maxSockets: 50 });

const hmac = (key, text) => createHmac('sha256', key).update(text).digest();
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
let signing = { day: '', key: '' };
function keyOf(day) {
  if (signing.day !== day) {
    const parts = [day, AWS_REGION, 'dynamodb', 'aws4_request'];
    signing = { day, key: parts.reduce((key, part) => hmac(key, part), `AWS4${AWS_SECRET_ACCESS_KEY}`) };
  }
  return signing.key;
}

function signed(target, body) {
  const date = new Date().toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const day = date.slice(0, 8);
  const scope = `${day}/${AWS_REGION}/dynamodb/aws4_request`;
  const names = 'host;x-amz-date;x-amz-target';
  const asked = `POST\n/\n\nhost:${host}\nx-amz-date:${date}\nx-amz-target:${target}\n\n${names}\n${sha256(body)}`;
  const signature = hmac(keyOf(day), `AWS4-HMAC-SHA256\n${date}\n${scope}\n${sha256(asked)}`).toString('hex');
  return {
    host,
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(body),
    'x-amz-date': date,
    'x-amz-target': target,
    authorization: `AWS4-HMAC-SHA256 Credential=${AWS_ACCESS_KEY_ID}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
}

const posted = (target, body) =>
  new Promise((resolve, reject) => {
    const sent = request({ hostname, port, agent, method: 'POST', headers: signed(target, body) }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part)).on('error', reject);
      response.on('end', () => {
        if (response.statusCode !== 200) reject(new Error(`${target}: ${response.statusCode}`));
        else resolve(JSON.parse(Buffer.concat(parts).toString()));
      });
    });
    sent.on('error', reject).end(body);
  });

const marshalled = (value) => {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  return Array.isArray(value) ? { L: value.map(marshalled) } : { M: item(value) };
};
const item = (value) =>
  value &&
  Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (one === undefined ? [] : [[name, marshalled(one)]])),
  );
const native = ({ S, N, BOOL, L, M }) => {
  if (S !== undefined) return S;
  if (N !== undefined) return Number(N);
  if (BOOL !== undefined) return BOOL;
  if (L !== undefined) return L.map(native);
  return M === undefined ? null : plain(M);
};
const plain = (value) => value && Object.fromEntries(Object.entries(value).map(([name, one]) => [name, native(one)]));

const withItems = (input) => ({
  ...input,
  Key: item(input.Key),
  Item: item(input.Item),
  ExclusiveStartKey: item(input.ExclusiveStartKey),
  ExpressionAttributeValues: item(input.ExpressionAttributeValues),
});
const command = (target, write, read = (answer) => answer) =>
  class {
    constructor(input) {
      this.target = target;
      this.body = JSON.stringify(write(input));
      this.read = read;
    }
  };

export const GetCommand = command('GetItem', withItems, ({ Item }) => ({ Item: plain(Item) }));
export const QueryCommand = command('Query', withItems, ({ Items, LastEvaluatedKey }) => ({
  Items: Items.map(plain),
  LastEvaluatedKey: plain(LastEvaluatedKey),
}));
export const UpdateCommand = command('UpdateItem', withItems);
export const BatchGetCommand = command(
  'BatchGetItem',
  ({ RequestItems }) => ({
    RequestItems: Object.fromEntries(
      Object.entries(RequestItems).map(([table, { Keys, ...more }]) => [table, { ...more, Keys: Keys.map(item) }]),
    ),
  }),
  ({ Responses }) => ({
    Responses: Object.fromEntries(Object.entries(Responses).map(([table, items]) => [table, items.map(plain)])),
  }),
);
export const TransactWriteCommand = command('TransactWriteItems', ({ TransactItems }) => ({
  TransactItems: TransactItems.map((one) =>
    Object.fromEntries(Object.entries(one).map(([kind, input]) => [kind, withItems(input)])),
  ),
}));

export class DynamoDBClient {}
export const DynamoDBDocumentClient = {
  from: () => ({
    send: async ({ target, body, read }) => read(await posted(`DynamoDB_20120810.${target}`, body)),
  }),
};
