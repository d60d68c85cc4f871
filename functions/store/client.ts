import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/**
 * The one way to make a DynamoDB client. On Lambda the execution role's keys are in the environment, so nothing
 * is looked up in files or metadata services: a smaller bundle and a faster start (docs/adr).
 */
export function dynamo(environment: NodeJS.ProcessEnv, more: DynamoDBClientConfig = {}): DynamoDBClient {
  return new DynamoDBClient({ ...lambdaClient(environment), ...more });
}

/** Settings that every AWS client of ours shares. */
export const lambdaClient = (environment: NodeJS.ProcessEnv) =>
  ({
    region: environment['AWS_REGION'] ?? 'eu-central-1',
    credentials: async () => ({
      accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '',
      ...(environment['AWS_SESSION_TOKEN'] === undefined ? {} : { sessionToken: environment['AWS_SESSION_TOKEN'] }),
    }),
    defaultsMode: 'standard',
    retryMode: 'standard',
    maxAttempts: 3,
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    userAgentAppId: async () => undefined,
  }) as const;
