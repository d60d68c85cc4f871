import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { s3 } from '../../functions/aws/s3.ts';
import { Files } from '../../functions/gateways/files.ts';
import { startAwsProxy } from '../../infra/local/aws/aws-proxy.ts';
import { Permissions } from '../../infra/local/aws/permissions.ts';
import { startFauxqs } from '../../infra/local/fauxqs.ts';
import type { FunctionModel } from '../../infra/local/template/functions.ts';
import { fixtureApplication } from '../local/read-fixture.ts';
import { awsNames } from '../../infra/local/aws-names.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';

const region = 'eu-central-1';
const account = '000000000000';

/** A function that may read and write below `allowed/`, and nothing else. */
const worker: FunctionModel = {
  id: 'worker',
  name: 'worker',
  arn: `arn:aws:lambda:${region}:${account}:function:worker`,
  roleArn: `arn:aws:iam::${account}:role/worker`,
  entry: 'functions/worker/handler.ts',
  exported: 'handler',
  environment: {},
  timeoutMs: 1000,
  memoryMb: 128,
  reserved: undefined,
  policies: [
    {
      name: 'files',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
            Resource: ['arn:aws:s3:::bucket/allowed/*'],
          },
        ],
      },
    },
  ],
};

/** A real bucket behind the local platform's permissions and conditions. */
export async function startFileBucket() {
  const folder = temporaryFolder();
  const engine = await startFauxqs({ dataDir: folder });
  const owner = new S3Client({
    region,
    endpoint: engine.endpoint,
    forcePathStyle: true,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await owner.send(new CreateBucketCommand({ Bucket: 'bucket' }));
  const { endpoint } = engine;
  const proxy = await startAwsProxy({
    port: 0,
    permissions: new Permissions([worker], account),
    names: awsNames(fixtureApplication(), region, account),
    engines: { dynamodb: endpoint, sqs: endpoint, ses: endpoint, s3: endpoint },
    onWritten: () => undefined,
    onSent: () => undefined,
    log: () => undefined,
  });
  const client = s3({
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'worker',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_S3: proxy.url,
  });
  return {
    files: new Files(client, 'bucket'),
    stop: async () => {
      client.destroy();
      owner.destroy();
      await proxy.stop();
      await engine.stop();
    },
  };
}
