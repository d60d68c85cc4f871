import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { LogCode } from '../../functions/runtime/log.ts';
import { nameOf, type Stage } from '../stages.ts';

const five = { period: Duration.minutes(5) };

/** Metrics by the names that things are given, so that looking at a stack does not hold it fast. */
export const functionMetric = (stage: Stage, folder: string, metricName: string, statistic: string) =>
  new Metric({
    namespace: 'AWS/Lambda',
    metricName,
    statistic,
    label: folder,
    dimensionsMap: { FunctionName: nameOf(stage, folder) },
    ...five,
  });

export const queueMetric = (stage: Stage, queue: string, metricName: string) =>
  new Metric({
    namespace: 'AWS/SQS',
    metricName,
    statistic: 'Maximum',
    label: queue,
    dimensionsMap: { QueueName: nameOf(stage, queue) },
    ...five,
  });

export const accountFunctionMetric = (metricName: string) =>
  new Metric({ namespace: 'AWS/Lambda', metricName, statistic: 'Sum', label: metricName, ...five });

export const mailMetric = (metricName: string, statistic: string) =>
  new Metric({ namespace: 'AWS/SES', metricName, statistic, label: metricName, period: Duration.hours(1) });

export const apiMetric = (apiId: string, metricName: string, statistic: string) =>
  new Metric({
    namespace: 'AWS/ApiGateway',
    metricName,
    statistic,
    label: `${metricName} ${statistic}`,
    dimensionsMap: { ApiId: apiId },
    ...five,
  });

/** Share of answers that are our fault, in percent; nothing while fewer than twenty people ask. */
export const apiFailures = (apiId: string, { period } = five) =>
  new MathExpression({
    expression: 'IF(requests >= 20, 100 * failures / requests, 0)',
    usingMetrics: {
      failures: apiMetric(apiId, '5xx', 'Sum').with({ period }),
      requests: apiMetric(apiId, 'Count', 'SampleCount').with({ period }),
    },
    label: 'failures in %',
    period,
  });

/** Share of values above a limit, in percent; nothing while fewer than `least` are there to judge by. */
export const shareAbove = (metric: Metric, limit: number, least: number, { period } = five) =>
  new MathExpression({
    expression: `IF(all >= ${least}, 100 - within, 0)`,
    usingMetrics: {
      within: metric.with({ statistic: `PR(:${limit})`, period }),
      all: metric.with({ statistic: 'SampleCount', period }),
    },
    label: `above ${limit} in %`,
    period,
  });

/** Milliseconds that lines with a code tell; counted where `MillisecondsOf` was put on the log. */
export const millisecondsOf = (stage: Stage, code: LogCode) =>
  new Metric({ namespace: `InnovationClusters/${stage.name}`, metricName: `${code}-milliseconds`, ...five });

export const tableMetric = (tableName: string, metricName: string) =>
  new Metric({
    namespace: 'AWS/DynamoDB',
    metricName,
    statistic: 'Sum',
    label: metricName,
    dimensionsMap: { TableName: tableName },
    ...five,
  });

export const tableThrottles = (tableName: string) =>
  new MathExpression({
    expression: 'reads + writes',
    usingMetrics: {
      reads: tableMetric(tableName, 'ReadThrottleEvents'),
      writes: tableMetric(tableName, 'WriteThrottleEvents'),
    },
    label: 'throttled',
    ...five,
  });
