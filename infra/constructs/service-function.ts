import { type Duration, RemovalPolicy, type Size, Validations } from 'aws-cdk-lib';
import { FilterPattern, LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type * as z from 'zod';
import type { IndexName } from '../../functions/store/schema.ts';
import { nameOf, type Stage } from '../stages.ts';
import type { DataTable, TableAction } from './data-table.ts';
import type { FileAction, FileBucket } from './file-bucket.ts';
import { type AlarmReason, HouseAlarm, minute } from './house-alarm.ts';
import { NodeFunction } from './node-function.ts';
import type { WorkQueue } from './work-queue.ts';

export type EnvSchema = z.ZodType<Record<string, string>>;

export type TableAccess = {
  readonly table: DataTable;
  /** The narrowest list that works. */
  readonly actions: readonly TableAction[];
  /** Indexes that it may query. @default - none */
  readonly indexes?: readonly IndexName[];
};

export type FileAccess = {
  readonly bucket: FileBucket;
  readonly actions: readonly FileAction[];
  /** Only keys that begin with it, e.g. `documents/`; or only this one, where it does not end with a slash. */
  readonly prefix: string;
};

export type ServiceFunctionProps<Env extends EnvSchema> = AlarmReason & {
  readonly stage: Stage;
  /** Folder under functions/, e.g. `member-api`. */
  readonly folder: string;
  /** The function's own schema of its environment: a stack that forgets a variable does not compile. */
  readonly env: Env;
  readonly environment: z.output<Env>;
  readonly tables: readonly TableAccess[];
  /** @default - none */
  readonly files?: readonly FileAccess[];
  /** @default - none */
  readonly sendsTo?: readonly WorkQueue[];
  readonly timeout: Duration;
  readonly memorySize: number;
  /** @default - 512 MB */
  readonly disk?: Size;
};

/** Where log lines of level ERROR are counted, all functions of a stage together. */
export const errorLines = (stage: Stage) => ({
  namespace: `InnovationClusters/${stage.name}`,
  metricName: 'ErrorLines',
});

/** A function as all of ours are: own role, own log group, bundled, traced, alarmed. */
export class ServiceFunction<Env extends EnvSchema> extends Construct {
  readonly fn: NodeFunction;
  readonly folder: string;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps<Env>) {
    super(scope, id);
    this.folder = props.folder;
    this.logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/innovation-clusters/${props.stage.name}/${props.folder}`,
      retention: props.stage.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.fn = new NodeFunction(this, 'Function', {
      // Named, so that Operations knows its metrics without a reference that would hold this stack fast.
      functionName: nameOf(props.stage, props.folder),
      folder: props.folder,
      // Parsed here, too: a wrong value is found at synthesis, not by the first caller.
      environment: props.env.parse(props.environment),
      logGroup: this.logGroup,
      timeout: props.timeout,
      memorySize: props.memorySize,
      disk: props.disk,
    });
    for (const { table, actions, indexes } of props.tables) table.allow(this.fn, actions, indexes);
    for (const { bucket, actions, prefix } of props.files ?? []) {
      bucket.allow(this.fn, actions, prefix);
      if (prefix.endsWith('/')) Validations.of(this).acknowledge(bucket.wildcard(prefix));
    }
    for (const { queue } of props.sendsTo ?? []) queue.grant(this.fn, 'sqs:SendMessage');
    this.logGroup.addMetricFilter('ErrorLines', {
      filterPattern: FilterPattern.stringValue('$.level', '=', 'ERROR'),
      metricNamespace: errorLines(props.stage).namespace,
      metricName: errorLines(props.stage).metricName,
    });
    new HouseAlarm(this, 'Errors', {
      stage: props.stage,
      metric: this.fn.metricErrors({ period: minute }),
      impact: props.impact,
      runbook: `${props.runbook}-errors`,
    });
  }
}
