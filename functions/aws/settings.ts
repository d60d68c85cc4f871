/** Who signs. */
export type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
};

/** How a service of AWS is reached. */
export type Settings = {
  readonly region: string;
  readonly credentials: () => Promise<Credentials>;
  /** @default - the public one of the region */
  readonly endpoint?: string | undefined;
  /** Tries in all, the first among them. @default 3 */
  readonly maxAttempts?: number;
};

/** On Lambda the keys of the execution role are in the environment: nothing is looked up in files or other services. */
export function lambdaSettings(environment: NodeJS.ProcessEnv, service: 'DYNAMODB' | 'SQS' | 'S3' | 'SESV2'): Settings {
  const sessionToken = environment['AWS_SESSION_TOKEN'];
  return {
    region: environment['AWS_REGION'] ?? 'eu-central-1',
    credentials: async () => ({
      accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '',
      ...(sessionToken === undefined ? {} : { sessionToken }),
    }),
    endpoint: environment[`AWS_ENDPOINT_URL_${service}`],
  };
}
