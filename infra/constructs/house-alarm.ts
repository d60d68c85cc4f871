import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, type AlarmBase, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { nameOf, type Stage } from '../stages.ts';

/** Why anybody should get up at night, and what they then do. Nothing is alarmed on without both. */
export type AlarmReason = {
  /** What a person cannot do while this lasts. Shown in the alarm. */
  readonly impact: string;
  /** Heading in docs/runbook.md. */
  readonly runbook: `#${string}`;
};

export type HouseAlarmProps = AlarmReason & {
  readonly stage: Stage;
  readonly metric: IMetric;
  /** @default 1 */
  readonly threshold?: number;
  /** @default 1 */
  readonly periods?: number;
  /** `silent`: the alarm is that something did *not* happen. @default 'above' */
  readonly when?: 'above' | 'below' | 'silent';
};

/** The topic is known by its name, so that alarms live beside what they watch and no stack waits for Operations. */
export const alarmTopicName = (stage: Stage): string => nameOf(stage, 'alarms');

/** Alarms of a construct call somebody, and say when it is over. */
export function callPeople(scope: Construct, stage: Stage, alarms: readonly AlarmBase[]): void {
  const topicArn = Stack.of(scope).formatArn({ service: 'sns', resource: alarmTopicName(stage) });
  const action = new SnsAction(Topic.fromTopicArn(scope, 'Topic', topicArn));
  for (const alarm of alarms) {
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }
}

export class HouseAlarm extends Construct {
  readonly alarm: Alarm;
  /** Readable ("innovation-clusters-dev-check-errors"), because it is the subject of the letter that wakes somebody. */
  readonly alarmName: string;

  constructor(scope: Construct, id: string, props: HouseAlarmProps) {
    super(scope, id);
    const { when = 'above' } = props;
    this.alarmName = nameOf(props.stage, props.runbook.slice(1));
    this.alarm = new Alarm(this, 'Alarm', {
      alarmName: this.alarmName,
      alarmDescription: `${props.impact} Runbook: docs/runbook.md${props.runbook}`,
      metric: props.metric,
      threshold: props.threshold ?? 1,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator:
        when === 'above'
          ? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
          : ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: when === 'silent' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    callPeople(this, props.stage, [this.alarm]);
  }
}

/** The period of every metric that is alarmed on within minutes. */
export const minute = Duration.minutes(1);
