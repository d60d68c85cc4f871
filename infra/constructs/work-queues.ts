import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { WorkQueue } from './work-queue.ts';

/** All queues with what people suffer when their work stops. They exist before the functions, which name them. */
export const workQueues = (scope: Construct, stage: Stage) => ({
  check: new WorkQueue(scope, 'CheckQueue', {
    stage,
    name: 'check',
    timeout: Duration.seconds(90),
    oldAfter: Duration.minutes(15),
    impact: 'Applicants wait for the result of their submission or of joining.',
    runbook: '#check',
  }),
  notify: new WorkQueue(scope, 'NotifyQueue', {
    stage,
    name: 'notify',
    timeout: Duration.seconds(30),
    oldAfter: Duration.minutes(5),
    impact: 'People are not told what happened to their clusters.',
    runbook: '#notify',
  }),
  mail: new WorkQueue(scope, 'MailQueue', {
    stage,
    name: 'mail',
    timeout: Duration.seconds(30),
    oldAfter: Duration.minutes(5),
    impact: 'People who do not open the portal miss invitations and deadlines.',
    runbook: '#mail',
  }),
  mailEvents: new WorkQueue(scope, 'MailEventsQueue', {
    stage,
    name: 'mail-events',
    timeout: Duration.seconds(30),
    oldAfter: Duration.minutes(10),
    impact: 'We keep writing to addresses that bounce or complain, and may lose the right to send.',
    runbook: '#mail-events',
  }),
  webhook: new WorkQueue(scope, 'WebhookQueue', {
    stage,
    name: 'webhook',
    timeout: Duration.seconds(30),
    oldAfter: Duration.minutes(20),
    impact: 'Systems of organisations and of the city do not hear of events.',
    runbook: '#webhook',
  }),
  projections: new WorkQueue(scope, 'ProjectionsQueue', {
    stage,
    name: 'projections',
    timeout: Duration.seconds(30),
    oldAfter: Duration.minutes(5),
    impact: 'Lists and counts show an old state.',
    runbook: '#projections',
  }),
});
