import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import { HouseAlarm } from './house-alarm.ts';
import { type EnvSchema, ServiceFunction, type ServiceFunctionProps } from './service-function.ts';

export type ScheduledWorkerProps<Env extends EnvSchema> = ServiceFunctionProps<Env> & {
  /** @default - as the stage says */
  readonly every?: Duration;
};

/** Runs every so often. That it did *not* run is an alarm, too: silence looks like health on every other graph. */
export class ScheduledWorker<Env extends EnvSchema> extends ServiceFunction<Env> {
  constructor(scope: Construct, id: string, props: ScheduledWorkerProps<Env>) {
    super(scope, id, props);
    const { stage, impact, runbook, every = stage.every } = props;
    new Rule(this, 'Schedule', {
      schedule: Schedule.rate(every),
      // A run that was missed is not made up for: the next one does its work. One that failed Lambda tries twice more.
      targets: [new LambdaFunction(this.fn, { retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
    });
    new HouseAlarm(this, 'NotRunning', {
      stage,
      metric: this.fn.metricInvocations({ period: Duration.minutes(Math.max(15, 3 * every.toMinutes())) }),
      when: 'silent',
      impact,
      runbook: `${runbook}-not-running`,
    });
  }
}
