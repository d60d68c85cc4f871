import { type BucketModel, bucketsOf } from './buckets.ts';
import { Deployment, type Surroundings } from './deployment.ts';
import { type Behaviour, behavioursOf } from './edge.ts';
import { type EventSource, eventSourcesOf } from './event-sources.ts';
import { type FunctionUrl, functionUrlsOf } from './function-urls.ts';
import { type FunctionModel, functionsOf } from './functions.ts';
import { type HttpApi, httpApiOf } from './http-api.ts';
import { type MailModel, mailOf } from './mail.ts';
import { type QueueModel, queuesOf } from './queues.ts';
import { type Rule, rulesOf, type Schedule } from './rules.ts';
import { type TableModel, tablesOf } from './tables.ts';
import type { Assembly } from './template-schema.ts';

/** Everything in the templates that can live on one machine. What is not here does not exist locally. */
export type Application = {
  readonly tables: readonly TableModel[];
  readonly queues: readonly QueueModel[];
  readonly buckets: readonly BucketModel[];
  readonly functions: readonly FunctionModel[];
  readonly sources: readonly EventSource[];
  readonly schedules: readonly Schedule[];
  readonly rules: readonly Rule[];
  readonly api: HttpApi | undefined;
  readonly behaviours: readonly Behaviour[];
  readonly functionUrls: readonly FunctionUrl[];
  readonly mail: MailModel;
};

export function readApplication(assembly: Assembly, around: Surroundings): Application {
  const deployment = new Deployment(assembly, around);
  const functions = functionsOf(deployment);
  // By name, by ARN, by the ARN of a version or alias, or within the address by which the gateway calls it.
  const arnOfFunction = (reference: string): string | undefined =>
    functions.find(
      ({ name, arn }) => reference === name || new RegExp(`${RegExp.escape(arn)}(?![\\w-])`).test(reference),
    )?.arn;
  return {
    functions,
    tables: tablesOf(deployment),
    queues: queuesOf(deployment),
    buckets: bucketsOf(deployment),
    sources: eventSourcesOf(deployment, arnOfFunction),
    ...rulesOf(deployment),
    api: httpApiOf(deployment, arnOfFunction),
    behaviours: behavioursOf(deployment),
    functionUrls: functionUrlsOf(deployment, arnOfFunction),
    mail: mailOf(deployment),
  };
}
