import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { apiFailures, apiMetric, millisecondsOf, shareAbove } from './platform-metrics.ts';
import { ServiceLevel } from './service-level.ts';

/** What people may rely on, over thirty days; docs/runbook.md says the same in words. */
export class ServiceLevels extends Construct {
  constructor(scope: Construct, id: string, { stage, apiId }: { readonly stage: Stage; readonly apiId: string }) {
    super(scope, id);
    new ServiceLevel(this, 'Availability', {
      stage,
      objective: 0.999,
      bad: (period) => apiFailures(apiId, { period }),
      impact: 'More than one request in a thousand fails through our fault.',
      runbook: '#promise-of-answers',
    });
    new ServiceLevel(this, 'Speed', {
      stage,
      objective: 0.95,
      bad: (period) =>
        shareAbove(apiMetric(apiId, 'Latency', 'Average'), Duration.seconds(1).toMilliseconds(), 20, { period }),
      impact: 'More than one request in twenty takes longer than a second.',
      runbook: '#promise-of-speed',
    });
    new ServiceLevel(this, 'Reports', {
      stage,
      objective: 0.99,
      bad: (period) =>
        shareAbove(millisecondsOf(stage, 'check-completed'), Duration.minutes(15).toMilliseconds(), 5, { period }),
      impact:
        'Applicants wait longer than a quarter of an hour for the report of the check, though the register answers.',
      runbook: '#promise-of-reports',
    });
    new ServiceLevel(this, 'Letters', {
      stage,
      objective: 0.95,
      bad: (period) =>
        shareAbove(millisecondsOf(stage, 'mail-sent'), Duration.seconds(10).toMilliseconds(), 20, { period }),
      impact: 'More than one letter in twenty goes to the mail provider later than ten seconds after its time.',
      runbook: '#promise-of-letters',
    });
  }
}
