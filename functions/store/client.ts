import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/**
 * The one way to make a DynamoDB client. On Lambda the execution role's keys are in the environment, so nothing
 * is looked up in files or metadata services: a smaller bundle and a faster start (docs/adr).
 */
export function dynamo(environment: NodeJS.ProcessEnv, more: DynamoDBClientConfig = {}): DynamoDBClient {
  const client = new DynamoDBClient({ ...lambdaClient(environment), ...onlyDynamo, ...more });
  for (const step of idle) client.middlewareStack.remove(step);
  return client;
}

/**
 * Steps of the SDK that do nothing for a table: one prepares every request and answer for a log that nobody keeps, one
 * tells AWS which SDK asks, one carries the mark by which AWS ends loops of functions through queues.
 */
const idle = ['loggerMiddleware', 'getUserAgentMiddleware', 'recursionDetectionMiddleware'] as const;

/** Ours are neither discovered nor named after the account, so neither is looked up; and one order of steps does for all. */
const onlyDynamo = {
  accountIdEndpointMode: 'disabled',
  endpointDiscoveryEnabled: false,
  cacheMiddleware: true,
} as const satisfies DynamoDBClientConfig;

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
    authSchemePreference: async () => ['sigv4'],
  }) as const;
