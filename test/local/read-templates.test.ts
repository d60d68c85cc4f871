import { describe, expect, it } from 'vitest';
import { readApplication } from '../../infra/local/template/application.ts';
import { Assembly } from '../../infra/local/template/template-schema.ts';
import { fixtureAssembly } from './fixture/assembly.ts';
import { fixtureApplication } from './read-fixture.ts';

const application = fixtureApplication();
const functionOf = (id: string) => {
  const found = application.functions.find((model) => model.id === id);
  if (found === undefined) throw new Error(`no function ${id}`);
  return found;
};
const around = { region: 'eu-central-1', account: '0', queueBase: 'http://q', secret: () => 's', addresses: [] };
const without = (stack: string, id: string) => {
  const copy = structuredClone(fixtureAssembly);
  delete copy.stacks[stack]?.Resources[id];
  return Assembly.parse(copy);
};

describe('reading the templates', () => {
  it('finds a table with its key, index, TTL and stream', () => {
    expect(application.tables).toEqual([
      {
        name: 'Data-Main',
        arn: 'arn:aws:dynamodb:eu-central-1:000000000000:table/Data-Main',
        streamArn: 'arn:aws:dynamodb:eu-central-1:000000000000:table/Data-Main/stream/local',
        shape: {
          key: { partition: 'pk', sort: 'sk' },
          ttl: 'ttl',
          stream: true,
          indexes: { due: { partition: 'duePk', sort: 'dueSk', projection: 'ALL' } },
        },
      },
    ]);
  });

  it('finds a queue with its visibility timeout and where it redrives to', () => {
    expect(application.queues.find(({ name }) => name === 'fixture')).toMatchObject({
      url: 'http://127.0.0.1:9/000000000000/fixture',
      attributes: {
        VisibilityTimeout: '30',
        RedrivePolicy:
          '{"deadLetterTargetArn":"arn:aws:sqs:eu-central-1:000000000000:fixture-dead-letters","maxReceiveCount":3}',
      },
    });
  });

  it('resolves the environment across stacks: names, secrets, addresses and substitutions', () => {
    expect(functionOf('api').environment).toEqual({
      TABLE_NAME: 'Data-Main',
      ORIGIN_SECRET: 'value of fixture-secret',
      PORTAL_URL: 'http://127.0.0.1:3000/start',
      WHERE: 'eu-central-1/App/http://127.0.0.1:9/000000000000/fixture',
    });
  });

  it('does not touch an address that only begins like the one of the stage', () => {
    const assembly = Assembly.parse({
      ...fixtureAssembly,
      stacks: {
        Only: {
          Resources: { Q: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'http://a:4200-http://a:42001' } } },
        },
      },
    });
    const addresses = [['http://a:4200', 'http://a:42001']] as const;
    expect(readApplication(assembly, { ...around, addresses }).queues[0]?.name).toBe('http://a:42001-http://a:42001');
  });

  it('gives each function the policies of its own role', () => {
    expect(JSON.stringify(functionOf('relay').policies)).toContain('dynamodb:GetRecords');
    expect(JSON.stringify(functionOf('relay').policies)).not.toContain('dynamodb:PutItem');
    expect(functionOf('worker')).toMatchObject({
      timeoutMs: 5000,
      exported: 'handler',
      entry: 'functions/worker/handler.ts',
    });
  });

  it('leaves out functions without a source, such as those of deployments', () => {
    expect(application.functions.map(({ id }) => id)).toEqual(['api', 'relay', 'worker', 'tick']);
  });

  it('reads every setting of the event sources', () => {
    const [queue, stream] = application.sources;
    expect(queue).toMatchObject({
      kind: 'queue',
      batchSize: 10,
      reportsItems: true,
      maximumConcurrency: 2,
      patterns: [],
    });
    expect(stream).toMatchObject({
      kind: 'stream',
      batchSize: 25,
      bisects: true,
      retries: 2,
      maximumAgeMs: 3_600_000,
      onFailureArn: 'arn:aws:sqs:eu-central-1:000000000000:fixture-failures',
      functionArn: functionOf('relay').arn,
      patterns: [{ eventName: ['INSERT'], dynamodb: { NewImage: { entity: { S: ['order'] } } } }],
    });
  });

  it('tells schedules from rules', () => {
    expect(application.schedules.map(({ expression, targets }) => [expression, targets[0]?.arn])).toEqual([
      ['rate(1 minute)', functionOf('tick').arn],
    ]);
    expect(application.rules.map(({ pattern }) => pattern)).toEqual([{ source: ['aws.ses'] }]);
  });

  it('follows a route through integration and alias to its function, with its authorizer', () => {
    const routes = new Map(application.api?.routes.map((route) => [route.key, route]));
    expect(routes.get('POST /api/orders')).toMatchObject({ functionArn: functionOf('api').arn, authorizer: undefined });
    expect(routes.get('GET /api/private')?.authorizer).toEqual({
      issuer: 'http://127.0.0.1:3001',
      audience: ['fixture'],
      scopes: ['openid'],
    });
  });

  it('refuses a route whose function does not allow the gateway to call it', () => {
    expect(() => readApplication(without('App', 'MayCall'), around)).toThrow(/does not allow the gateway/);
  });

  it('says where a template names what no stack has', () => {
    expect(() => readApplication(without('App', 'Queue'), around)).toThrow(/App\/.*App has no resource Queue/);
    expect(() => readApplication(without('Data', 'Main'), around)).toThrow(/Data has no resource Main/);
  });
});
