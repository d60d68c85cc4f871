import { Duration } from 'aws-cdk-lib';
import { Alarm, AlarmRule, CompositeAlarm, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { nameOf, type Stage } from '../stages.ts';
import { type AlarmReason, callPeople } from './house-alarm.ts';

/** How fast the month's allowance goes: in two windows at once, so that it is neither a blip nor long over. */
const burns = [
  { pace: 'fast', times: 14.4, long: Duration.hours(1), short: Duration.minutes(5), says: 'two days' },
  { pace: 'steady', times: 6, long: Duration.hours(6), short: Duration.minutes(30), says: 'five days' },
  { pace: 'slow', times: 1, long: Duration.days(1), short: Duration.hours(6), says: 'thirty days' },
] as const;

export type ServiceLevelProps = AlarmReason & {
  readonly stage: Stage;
  /** Share that has to be good over thirty days, e.g. 0.999. */
  readonly objective: number;
  /** Share that was bad within a period, in percent; 0 where too little happened to judge. */
  readonly bad: (period: Duration) => IMetric;
};

/** A promise to people over thirty days, and three alarms on the pace at which what it allows is used up. */
export class ServiceLevel extends Construct {
  readonly alarmNames: readonly string[];

  constructor(scope: Construct, id: string, { stage, objective, bad, impact, runbook }: ServiceLevelProps) {
    super(scope, id);
    const allowed = 100 * (1 - objective);
    const name = (...parts: readonly string[]) => nameOf(stage, [runbook.slice(1), ...parts].join('-'));
    const burning = (pace: string, window: string, period: Duration, times: number) =>
      new Alarm(this, `${pace}-${window}`, {
        alarmName: name(pace, window),
        alarmDescription: `Part of ${name(pace)}`,
        metric: bad(period),
        threshold: Math.min(100, times * allowed),
        evaluationPeriods: 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
    const alarms = burns.map(({ pace, times, long, short, says }) => {
      const both = [burning(pace, 'long', long, times), burning(pace, 'short', short, times)];
      return new CompositeAlarm(this, pace, {
        compositeAlarmName: name(pace),
        alarmDescription: `${impact} At this pace the month's allowance is gone in ${says}. Runbook: docs/runbook.md${runbook}`,
        alarmRule: AlarmRule.allOf(...both),
      });
    });
    callPeople(this, stage, alarms);
    this.alarmNames = burns.map(({ pace }) => name(pace));
  }
}
