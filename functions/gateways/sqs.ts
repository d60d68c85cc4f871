import { SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import { lambdaClient } from '../store/client.ts';

/** The one way to make an SQS client. */
export const sqs = (environment: NodeJS.ProcessEnv, more: SQSClientConfig = {}): SQSClient =>
  new SQSClient({ ...lambdaClient(environment), ...more });
