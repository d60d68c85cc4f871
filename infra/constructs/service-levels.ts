import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { apiFailures, apiMetric, millisecondsOf, shareAbove } from './platform-metrics.ts';
import { ServiceLevel } from './service-level.ts';

/** What people may rely on, over thirty days; docs/runbook.md says the same in words. */
export const serviceLevels = (scope: Construct, stage: Stage, apiId: string): readonly ServiceLevel[] => [
  new ServiceLevel(scope, 'Availability', {
    stage,
    objective: 0.999,
    bad: (period) => apiFailures(apiId, { period }),
    impact: 'More than one request in a thousand fails through our fault.',
    runbook: '#promise-of-answers',
  }),
  new ServiceLevel(scope, 'Speed', {
    stage,
    objective: 0.95,
    bad: (period) =>
      shareAbove(apiMetric(apiId, 'Latency', 'Average'), Duration.seconds(1).toMilliseconds(), 20, { period }),
    impact: 'More than one request in twenty takes longer than a second.',
    runbook: '#promise-of-speed',
  }),
  new ServiceLevel(scope, 'Reports', {
    stage,
    objective: 0.99,
    bad: (period) =>
      shareAbove(millisecondsOf(stage, 'check-completed'), Duration.minutes(15).toMilliseconds(), 5, { period }),
    impact:
      'Applicants wait longer than a quarter of an hour for the report of the check, though the register answers.',
    runbook: '#promise-of-reports',
  }),
  new ServiceLevel(scope, 'Letters', {
    stage,
    objective: 0.95,
    bad: (period) =>
      shareAbove(millisecondsOf(stage, 'mail-sent'), Duration.seconds(10).toMilliseconds(), 20, { period }),
    impact: 'More than one letter in twenty goes to the mail provider later than ten seconds after its time.',
    runbook: '#promise-of-letters',
  }),
];
