import * as z from 'zod';
import type { Deployment } from './deployment.ts';
import { Json, TemplateError } from './template-schema.ts';

type Shared = {
  /** Stable across starts: its checkpoint is kept under it. */
  readonly id: string;
  readonly functionArn: string;
  readonly sourceArn: string;
  readonly batchSize: number;
  readonly windowMs: number;
  readonly reportsItems: boolean;
  /** Event patterns; a record that matches none is passed over. */
  readonly patterns: readonly Json[];
};
export type QueueSource = Shared & { readonly kind: 'queue'; readonly maximumConcurrency: number | undefined };
export type StreamSource = Shared & {
  readonly kind: 'stream';
  readonly bisects: boolean;
  /** Undefined: for ever. */
  readonly retries: number | undefined;
  readonly maximumAgeMs: number | undefined;
  readonly onFailureArn: string | undefined;
};
export type EventSource = QueueSource | StreamSource;

const Seconds = z.union([z.number(), z.string()]).transform(Number);
const MappingProperties = z.object({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.number().optional(),
  MaximumBatchingWindowInSeconds: Seconds.default(0),
  FunctionResponseTypes: z.array(z.string()).default([]),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })).default([]) }).optional(),
  ScalingConfig: z.object({ MaximumConcurrency: z.number().optional() }).optional(),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.number().default(-1),
  MaximumRecordAgeInSeconds: Seconds.default(-1),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
});
type MappingProperties = z.infer<typeof MappingProperties>;

const bounded = (value: number): number | undefined => (value < 0 ? undefined : value);

/** The event source mappings that are switched on. */
export function eventSourcesOf(
  deployment: Deployment,
  arnOfFunction: (reference: string) => string | undefined,
): EventSource[] {
  return deployment
    .parsed(MappingProperties, 'AWS::Lambda::EventSourceMapping')
    .filter(({ props }) => props.Enabled)
    .map(({ stack, id, props }) => {
      const functionArn = arnOfFunction(props.FunctionName);
      if (functionArn === undefined) throw new TemplateError(`${id} names no function of ours: ${props.FunctionName}`);
      return sourceOf(`${stack}-${id}`, functionArn, props);
    });
}

function sourceOf(id: string, functionArn: string, props: MappingProperties): EventSource {
  const isQueue = props.EventSourceArn.startsWith('arn:aws:sqs:');
  const shared = {
    id,
    functionArn,
    sourceArn: props.EventSourceArn,
    batchSize: props.BatchSize ?? (isQueue ? 10 : 100),
    windowMs: props.MaximumBatchingWindowInSeconds * 1000,
    reportsItems: props.FunctionResponseTypes.includes('ReportBatchItemFailures'),
    patterns: (props.FilterCriteria?.Filters ?? []).map(({ Pattern }) => Json.parse(JSON.parse(Pattern))),
  };
  if (isQueue) return { ...shared, kind: 'queue', maximumConcurrency: props.ScalingConfig?.MaximumConcurrency };
  const age = bounded(props.MaximumRecordAgeInSeconds);
  return {
    ...shared,
    kind: 'stream',
    bisects: props.BisectBatchOnFunctionError,
    retries: bounded(props.MaximumRetryAttempts),
    maximumAgeMs: age === undefined ? undefined : age * 1000,
    onFailureArn: props.DestinationConfig?.OnFailure?.Destination,
  };
}
