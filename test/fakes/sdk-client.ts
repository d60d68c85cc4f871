import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';

const anyone = { region: 'eu-central-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };

/** AWS's own client for what only tests and tools do: making tables, reading all of one. */
export const sdkClient = (endpoint: string): DynamoDBClient => new DynamoDBClient({ ...anyone, endpoint });

export async function createQueues(endpoint: string, names: readonly string[]): Promise<void> {
  const client = new SQSClient({ ...anyone, endpoint });
  for (const QueueName of names) await client.send(new CreateQueueCommand({ QueueName }));
  client.destroy();
}
