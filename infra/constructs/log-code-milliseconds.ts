import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { LogCode } from '../../functions/runtime/log.ts';
import type { Stage } from '../stages.ts';
import { millisecondsOf } from './platform-metrics.ts';

type Props = {
  readonly stage: Stage;
  readonly logGroup: LogGroup;
  /** A code whose lines tell `milliseconds`; lines that do not are not counted. */
  readonly code: LogCode;
};

/** Makes a metric of the time that lines with one code tell: see `millisecondsOf`. */
export class LogCodeMilliseconds extends Construct {
  constructor(scope: Construct, id: string, { stage, logGroup, code }: Props) {
    super(scope, id);
    const { namespace: metricNamespace, metricName } = millisecondsOf(stage, code);
    new MetricFilter(this, 'Lines', {
      logGroup,
      filterPattern: FilterPattern.all(
        FilterPattern.stringValue('$.code', '=', code),
        FilterPattern.exists('$.milliseconds'),
      ),
      metricNamespace,
      metricName,
      metricValue: '$.milliseconds',
    });
  }
}
