import * as dynamoSdk from '@aws-sdk/client-dynamodb';
import * as s3Sdk from '@aws-sdk/client-s3';
import * as sesSdk from '@aws-sdk/client-sesv2';
import * as sqsSdk from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { DynamoDb, GetItem, Query, TransactionCanceled, TransactWriteItems } from '../../functions/aws/dynamo-db.ts';
import { S3 } from '../../functions/aws/s3.ts';
import { ServiceError } from '../../functions/aws/service-error.ts';
import { Ses, ses } from '../../functions/aws/ses.ts';
import { lambdaSettings } from '../../functions/aws/settings.ts';
import { SendMessageBatch, Sqs } from '../../functions/aws/sqs.ts';
import { absent, Table } from '../../functions/store/table.ts';
import { startMainTable } from '../fakes/main-table.ts';
import {
  answers,
  type Behaviour,
  breaksOff,
  breaksOffInTheMiddle,
  type Heard,
  listeningService,
} from './listening-service.ts';
import { isSigned } from './signature.ts';

const keys = { accessKeyId: 'AKID', secretAccessKey: 'secret/key', sessionToken: 'token==' };
let service: Awaited<ReturnType<typeof listeningService>>;
beforeEach(async () => {
  service = await listeningService();
});
afterEach(() => service.stop());

const settings = (more: object = {}) => ({
  region: 'eu-central-1',
  endpoint: service.url,
  credentials: async () => keys,
  ...more,
});
const bySdk = () => ({ region: 'eu-central-1', endpoint: service.url, credentials: keys });

const get = { TableName: 'main', Key: { pk: { S: 'ORG#Ёж' }, sk: { S: 'ORG' } }, ConsistentRead: true };
const batch = {
  QueueUrl: 'http://queues/000000000000/check',
  Entries: [{ Id: '0', MessageBody: '{"a":"б"}', DelaySeconds: 3 }],
};
const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' as const });
const letter = {
  FromEmailAddress: 'city@clusters.example',
  Destination: { ToAddresses: ['person@example.org'] },
  ConfigurationSetName: 'set',
  EmailTags: [{ Name: 'kind', Value: 'news' }],
  Content: {
    Simple: {
      Subject: utf8('Новости'),
      Body: { Html: utf8('<p>Да</p>'), Text: utf8('Да') },
      Headers: [{ Name: 'X-Notices', Value: '2' }],
    },
  },
};
const key = "open data/2026 (1)/it's*~+=&é.json";
const file = { Bucket: 'bucket', Key: key, Body: Buffer.from('{}'), ContentType: 'application/json' };

/** Each request by us and by the SDK. */
const pairs: Readonly<Record<string, readonly [ours: () => Promise<unknown>, theirs: () => Promise<unknown>]>> = {
  'a read of the table': [
    () => new DynamoDb(settings()).send(new GetItem(get)),
    () => new dynamoSdk.DynamoDBClient(bySdk()).send(new dynamoSdk.GetItemCommand(get)),
  ],
  'a batch of messages': [
    () => new Sqs(settings()).send(new SendMessageBatch(batch)),
    () =>
      new sqsSdk.SQSClient({ ...bySdk(), useQueueUrlAsEndpoint: false, md5: false }).send(
        new sqsSdk.SendMessageBatchCommand(batch),
      ),
  ],
  'a letter': [
    () => new Ses(settings()).sendEmail(letter),
    () => new sesSdk.SESv2Client(bySdk()).send(new sesSdk.SendEmailCommand(letter)),
  ],
  'a file': [
    () =>
      new S3(settings()).exchange('bucket', key, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'if-none-match': '*' },
        body: file.Body,
      }),
    () =>
      new s3Sdk.S3Client({ ...bySdk(), forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED' }).send(
        new s3Sdk.PutObjectCommand({ ...file, IfNoneMatch: '*' }),
      ),
  ],
};
const parsed = (body: Buffer): unknown => JSON.parse(body.toString());
const heardOf = ({ method, path, headers, body }: Heard) => ({
  method,
  path: path.replace('?x-id=PutObject', ''),
  type: headers['content-type'],
  target: headers['x-amz-target'],
  length: headers['content-length'],
  condition: headers['if-none-match'],
  token: headers['x-amz-security-token'],
  scope: /Credential=AKID\/\d{8}\/(\S+),/.exec(headers.authorization ?? '')?.[1],
  body: parsed(body),
});

describe.each(Object.entries(pairs))('%s', (_what, [ours, theirs]) => {
  it('is asked for exactly as the SDK asks, and both signatures hold', async () => {
    service.next.push(answers(200, '{}', { etag: '"1"' }), answers(200, '{}', { etag: '"1"' }));
    await ours();
    await theirs();
    const [first, second] = service.heard;
    expect(first && heardOf(first)).toEqual(second && heardOf(second));
    expect(service.heard.map((one) => isSigned(one, keys.secretAccessKey))).toEqual([true, true]);
    expect(service.heard.map((one) => isSigned(one, 'another'))).toEqual([false, false]);
    expect(first && isSigned({ ...first, body: Buffer.from('changed') }, keys.secretAccessKey)).toBe(false);
  });
});

describe('what a service refuses', () => {
  const dynamo = () => new DynamoDb(settings());
  const said = (name: string, more: object = {}) =>
    answers(400, JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'because', ...more }));

  it('is thrown by its name, and not asked again', async () => {
    service.next.push(said('ConditionalCheckFailedException'));
    const thrown = await dynamo()
      .send(new GetItem(get))
      .catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ServiceError);
    expect(thrown).toMatchObject({ name: 'ConditionalCheckFailedException', status: 400, message: 'because' });
    expect(service.heard).toHaveLength(1);
  });

  it('of a transaction is thrown with the reason of each write', async () => {
    const reasons = [{ Code: 'None' }, { Code: 'ConditionalCheckFailed', Message: 'no', Item: { pk: { S: 'a' } } }];
    service.next.push(said('TransactionCanceledException', { CancellationReasons: reasons }));
    const thrown = await dynamo()
      .send(new TransactWriteItems({ TransactItems: [] }))
      .catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(TransactionCanceled);
    expect(thrown).toMatchObject({
      reasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed', Item: { pk: { S: 'a' } } }],
    });
  });

  it.each<[string, Behaviour]>([
    ['throttling', said('ProvisionedThroughputExceededException')],
    ['a failure', answers(500, JSON.stringify({ __type: 'InternalServerError' }))],
    ['a gateway without a word of JSON', answers(503, '<html>busy</html>')],
    ['a connection that breaks', breaksOff],
    ['an answer that breaks off', breaksOffInTheMiddle],
  ])(
    'for the moment (%s) is asked again, three times in all',
    async (_what, behaviour) => {
      service.next.push(behaviour, behaviour, answers(200, '{"Item":{"pk":{"S":"a"}}}'));
      expect(await dynamo().send(new GetItem(get))).toEqual({ Item: { pk: { S: 'a' } } });
      expect(new Set(service.heard.map(({ body }) => body.toString())).size).toBe(1);
      service.heard.length = 0;
      service.next.push(behaviour, behaviour, behaviour, behaviour);
      await expect(dynamo().send(new GetItem(get))).rejects.toThrow();
      expect(service.heard).toHaveLength(3);
    },
    20_000,
  );

  it('of a letter is never asked again: it may be on its way', async () => {
    const environment = { AWS_REGION: 'eu-central-1', AWS_ENDPOINT_URL_SESV2: service.url };
    service.next.push(
      breaksOff,
      answers(429, '{"message":"slow"}', { 'x-amzn-errortype': 'TooManyRequestsException:' }),
    );
    await expect(ses(environment).sendEmail(letter)).rejects.toMatchObject({ code: 'ECONNRESET' });
    await expect(ses(environment).sendEmail(letter)).rejects.toMatchObject({
      name: 'TooManyRequestsException',
      status: 429,
    });
    expect(service.heard).toHaveLength(2);
  });

  it('of a file is known by its status', async () => {
    const s3 = new S3(settings());
    const asked = { method: 'GET', headers: {} } as const;
    service.next.push(answers(304, ''), answers(404, '<Error><Code>NoSuchKey</Code></Error>'));
    await expect(s3.exchange('bucket', key, asked)).rejects.toMatchObject({ status: 304 });
    await expect(s3.exchange('bucket', key, asked)).rejects.toMatchObject({ status: 404, name: 'NoSuchKey' });
  });

  it('is no object: that is an error, and no answer', async () => {
    service.next.push(answers(200, 'null'));
    await expect(dynamo().send(new GetItem(get))).rejects.toThrow('GetItem was answered with what is no object');
  });
});

it('on Lambda, keys and region are those of the environment, and each service is where the environment says', async () => {
  const environment = {
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'id',
    AWS_SECRET_ACCESS_KEY: 'key',
    AWS_SESSION_TOKEN: 'session',
    AWS_ENDPOINT_URL_SQS: 'http://127.0.0.1:1',
  };
  const { credentials, ...others } = lambdaSettings(environment, 'SQS');
  expect(others).toEqual({ region: 'eu-west-1', endpoint: 'http://127.0.0.1:1' });
  expect(await credentials()).toEqual({ accessKeyId: 'id', secretAccessKey: 'key', sessionToken: 'session' });
  expect(lambdaSettings(environment, 'S3').endpoint).toBeUndefined();
});

const Headers = z.object({
  'content-type': z.string(),
  'x-amz-target': z.string(),
  'x-amz-date': z.string(),
  authorization: z.string(),
});

it('a transaction whose answer was lost is asked for again under its token, and nothing is done twice', async () => {
  const engine = await startMainTable();
  try {
    const { name, endpoint, table } = await engine.fresh();
    const bodies: string[] = [];
    /** Hands a request to the engine, and the first time forgets the answer. */
    const passedOn: Behaviour = (response) => {
      const { headers, body } = z.object({ headers: Headers, body: z.instanceof(Buffer) }).parse(service.heard.at(-1));
      bodies.push(body.toString());
      void fetch(endpoint, {
        method: 'POST',
        headers,
        body: body.toString(),
      }).then(async (answer) =>
        bodies.length === 1 ? response.destroy() : response.writeHead(answer.status).end(await answer.text()),
      );
    };
    service.next.push(passedOn, passedOn);
    const through = new Table(new DynamoDb(settings()), name);
    const counted = { pk: 'P#1', sk: 'S' };
    await table.transact([{ put: { ...counted, count: 0 } }]);
    const counting = { update: counted, set: 'ADD #count :one', names: { '#count': 'count' }, values: { ':one': 1 } };
    expect(await through.transact([counting, { put: { pk: 'P#2', sk: 'S' }, when: absent }])).toBeUndefined();
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toContain('ClientRequestToken');
    expect(bodies[1]).toBe(bodies[0]);
    expect(await table.get(counted)).toMatchObject({ count: 1 });
  } finally {
    await engine.stop();
  }
});

it('a service that does not answer is not waited for without end', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    service.next.push(() => undefined);
    const asked = new DynamoDb(settings({ maxAttempts: 1 })).send(
      new Query({
        TableName: 'main',
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: 'a' } },
      }),
    );
    const outcome = asked.catch((error: unknown) => error);
    await vi.waitFor(() => expect(service.heard).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await outcome).toMatchObject({ name: 'TimeoutError' });
  } finally {
    vi.useRealTimers();
  }
});
