import { availableParallelism } from 'node:os';
import { FunctionPool } from './functions/function-pool.ts';
import type { Logs } from './logs.ts';
import type { Application } from './template/application.ts';
import type { FunctionModel } from './template/functions.ts';
import type { Json } from './template/template-schema.ts';

export type FunctionPools = {
  readonly invoke: (functionArn: string, event: Json) => Promise<Json>;
  warm(): Promise<void>;
  /** Lets what runs finish for a moment, then ends all. */
  stop(patienceMs: number): Promise<void>;
};

/** Threads for one function: more would only wait for the processor, each with its own copy of everything. */
const most = Math.min(4, availableParallelism() + 1);

export type PoolsSettings = {
  readonly application: Application;
  readonly region: string;
  readonly awsUrl: string;
  readonly logs: Logs;
  /** The file that a function is loaded from. */
  readonly fileOf: (model: FunctionModel) => string;
};

/** A pool for each function, with the environment that Lambda would give it. */
export function makePools(settings: PoolsSettings): FunctionPools {
  const { application, logs } = settings;
  const pools = new Map(
    application.functions.map((model) => [
      model.arn,
      new FunctionPool({
        name: model.name,
        arn: model.arn,
        source: settings.fileOf(model),
        exported: model.exported,
        variables: { ...lambdaVariables(model, settings), ...model.environment },
        memoryMb: model.memoryMb,
        timeoutMs: model.timeoutMs,
        maximum: Math.min(most, model.reserved ?? most),
        log: logs.writer(model.id),
      }),
    ]),
  );
  return {
    invoke: (functionArn, event) => {
      const pool = pools.get(functionArn);
      if (pool === undefined) throw new Error(`no function ${functionArn}`);
      return pool.invoke(event);
    },
    warm: async () => {
      // One after the other: side by side they only keep each other from the processor.
      for (const pool of pools.values()) await pool.warm();
    },
    stop: async (patienceMs) => {
      const deadline = Date.now() + patienceMs;
      while (Date.now() < deadline && [...pools.values()].some(({ inFlight }) => inFlight > 0))
        await new Promise((resolve) => setTimeout(resolve, 20));
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
    },
  };
}

/** The key id says who calls; the proxy behind the endpoints asks that function's policies. */
function lambdaVariables(model: FunctionModel, { region, awsUrl }: PoolsSettings): Record<string, string> {
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: model.id,
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: awsUrl,
    AWS_ENDPOINT_URL_SQS: awsUrl,
    AWS_ENDPOINT_URL_SESV2: awsUrl,
    AWS_ENDPOINT_URL_S3: awsUrl,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_LAMBDA_FUNCTION_NAME: model.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(model.memoryMb),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${model.name}`,
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    TZ: ':UTC',
  };
}
