import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** Keys of the role from the environment: the chain that would look for others is not in the bundle. */
const credentials = async () => ({
  accessKeyId: process.env.AWS_ACCESS_KEY_ID,
  secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY,
});

export const table = DynamoDBDocumentClient.from(new DynamoDBClient({ credentials }), {
  marshallOptions: { removeUndefinedValues: true },
});
export const TableName = process.env.TABLE_NAME;
