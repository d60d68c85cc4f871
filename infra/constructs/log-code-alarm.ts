import { Duration } from 'aws-cdk-lib';
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { LogCode } from '../../functions/runtime/log.ts';
import type { Stage } from '../stages.ts';
import { type AlarmReason, HouseAlarm } from './house-alarm.ts';

export type LogCodeAlarmProps = AlarmReason & {
  readonly stage: Stage;
  readonly logGroup: LogGroup;
  /** A code that a function writes; one that none writes does not compile. */
  readonly code: LogCode;
  /** Lines within ten minutes. */
  readonly threshold: number;
};

/** Counts the lines with one code. */
export class LogCodeAlarm extends Construct {
  constructor(scope: Construct, id: string, { stage, logGroup, code, ...alarm }: LogCodeAlarmProps) {
    super(scope, id);
    const lines = new MetricFilter(this, 'Lines', {
      logGroup,
      filterPattern: FilterPattern.stringValue('$.code', '=', code),
      metricNamespace: `InnovationClusters/${stage.name}`,
      metricName: code,
    });
    new HouseAlarm(this, 'Many', {
      ...alarm,
      stage,
      metric: lines.metric({ statistic: 'Sum', period: Duration.minutes(10) }),
    });
  }
}
