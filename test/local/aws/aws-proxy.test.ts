import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { awsNames } from '../../../infra/local/aws-names.ts';
import { type AwsProxy, startAwsProxy } from '../../../infra/local/aws/aws-proxy.ts';
import { Permissions } from '../../../infra/local/aws/permissions.ts';
import { listen, stopListening } from '../../../infra/local/services/listen.ts';
import { fixtureApplication } from '../read-fixture.ts';

const region = 'eu-central-1';
const application = fixtureApplication();
const names = awsNames(application, region, '000000000000');
const permissions = new Permissions(application.functions, '000000000000');
const written: string[] = [];
let engine: Server;
let proxy: AwsProxy;
let reached = 0;

beforeAll(async () => {
  engine = createServer((request, response) => {
    reached += 1;
    void json(request).then(() => response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{}'));
  });
  const url = await listen(engine, 0);
  proxy = await startAwsProxy({
    port: 0,
    permissions,
    names,
    engines: { dynamodb: url, sqs: url, ses: url, s3: url },
    onWritten: (tables) => written.push(...tables),
    onSent: () => undefined,
    log: () => undefined,
  });
});
beforeEach(() => {
  reached = 0;
  proxy.fault = undefined;
  proxy.calls.reset();
});
afterAll(async () => {
  await proxy.stop();
  await stopListening(engine);
});

const settings = (accessKeyId: string) => ({
  region,
  endpoint: proxy.url,
  maxAttempts: 1,
  credentials: { accessKeyId, secretAccessKey: 'x' },
});
const dynamo = (id: string, maxAttempts = 1) => new DynamoDBClient({ ...settings(id), maxAttempts });
const TableName = 'Data-Main';
const Key = { pk: { S: 'a' }, sk: { S: 'b' } };
const put = new PutItemCommand({ TableName, Item: Key });
const query = (IndexName?: string) =>
  new QueryCommand({
    TableName,
    IndexName,
    KeyConditionExpression: 'pk = :a',
    ExpressionAttributeValues: { ':a': { S: 'a' } },
  });

describe('what a function may ask of AWS', () => {
  it('is what its policies allow', async () => {
    await dynamo('api').send(put);
    await dynamo('api').send(query('due'));
    expect(reached).toBe(2);
    expect(written.at(-1)).toBe(TableName);
  });

  it('is nothing else: the refusal names the function, the action and the resource', async () => {
    await expect(dynamo('worker').send(put)).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringMatching(
        /worker is not authorized to perform: dynamodb:PutItem on resource: arn:aws:dynamodb:.*table\/Data-Main/,
      ),
    });
    expect(reached).toBe(0);
  });

  it('is asked for the index, not only for the table', async () => {
    await expect(dynamo('api').send(query())).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await expect(dynamo('api').send(query('listing'))).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('is asked for each part of a transaction by its own action', async () => {
    const check = { ConditionCheck: { TableName, Key, ConditionExpression: 'attribute_exists(pk)' } };
    await dynamo('api').send(
      new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName, Item: Key } }, check] }),
    );
    const removal = new TransactWriteItemsCommand({ TransactItems: [check, { Delete: { TableName, Key } }] });
    await expect(dynamo('api').send(removal)).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('dynamodb:DeleteItem'),
    });
  });

  it('is asked for the queue that a message goes to', async () => {
    const send = (queue: string) =>
      new SendMessageCommand({ QueueUrl: `${proxy.url}/000000000000/${queue}`, MessageBody: 'x' });
    const sqs = new SQSClient({ ...settings('relay'), md5: false });
    await sqs.send(send('fixture'));
    await expect(sqs.send(send('fixture-dead-letters'))).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await expect(sqs.send(send('nowhere'))).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('does not include letters from a sender that nobody verified', async () => {
    const letter = new SendEmailCommand({
      FromEmailAddress: 'a@b.example',
      Destination: {},
      Content: { Simple: { Subject: { Data: 's' }, Body: {} } },
    });
    await expect(new SESv2Client(settings('api')).send(letter)).rejects.toThrow(/not a verified identity/);
  });

  it('is nothing at all for a key that names no function', async () => {
    await expect(dynamo('somebody').send(put)).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
  });

  it('leaves a record of who did what to which resource', async () => {
    await dynamo('api').send(put);
    const resource = 'arn:aws:dynamodb:eu-central-1:000000000000:table/Data-Main';
    expect(permissions.uses()).toContainEqual({
      functionId: 'api',
      action: 'dynamodb:PutItem',
      resource,
      allowed: true,
      times: expect.any(Number),
    });
    expect(permissions.uses()).toContainEqual(
      expect.objectContaining({ functionId: 'worker', action: 'dynamodb:PutItem', allowed: false }),
    );
  });

  it('is counted, also from outside', async () => {
    await dynamo('api').send(put);
    await dynamo('api').send(put);
    const response = await fetch(`${proxy.url}/_local/calls`);
    expect(await response.json()).toEqual({ api: { 'dynamodb:PutItem': 2 } });
  });
});

describe('a fault that a test asks for', () => {
  it('throttles, and the SDK tries again', async () => {
    let times = 0;
    proxy.fault = () => (times++ < 2 ? { kind: 'throttle' } : undefined);
    await dynamo('api', 3).send(put);
    expect([times, reached]).toEqual([3, 1]);
  });

  it('conflicts with another transaction, with a reason for each item', async () => {
    proxy.fault = () => ({ kind: 'conflict' });
    const write = new TransactWriteItemsCommand({
      TransactItems: [{ Put: { TableName, Item: Key } }, { Put: { TableName, Item: { ...Key, sk: { S: 'c' } } } }],
    });
    await expect(dynamo('api').send(write)).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }],
    });
    expect(reached).toBe(0);
  });

  it('loses the reply of what was done', async () => {
    proxy.fault = ({ operation }) => (operation === 'PutItem' ? { kind: 'lost-reply' } : undefined);
    await expect(dynamo('api').send(put)).rejects.toThrow();
    expect(reached).toBe(1);
    await dynamo('api').send(new GetItemCommand({ TableName, Key }));
  });
});
