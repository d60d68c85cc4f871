import { Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { HouseAlarm } from '../constructs/house-alarm.ts';
import { PlatformDashboard } from '../constructs/platform-dashboard.ts';
import {
  accountFunctionMetric,
  apiFailures,
  apiMetric,
  mailMetric,
  tableThrottles,
} from '../constructs/platform-metrics.ts';
import { ServiceLevel } from '../constructs/service-level.ts';
import { ServiceLevels } from '../constructs/service-levels.ts';
import { errorLines, ServiceFunction } from '../constructs/service-function.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { Stage } from '../stages.ts';
import type { Api } from './api.ts';
import type { Data } from './data.ts';
import type { Portal } from './portal.ts';
import type { Workers } from './workers.ts';

export type OperationsProps = {
  readonly stage: Stage;
  readonly data: Data;
  readonly api: Api;
  readonly workers: Workers;
  readonly portal: Portal;
};

/** What tells people that something is wrong, and what it costs. Deployed last; nothing waits for it. */
export class Operations extends Stack {
  constructor(scope: Construct, id: string, { stage, data, api, workers, portal }: OperationsProps) {
    super(scope, id, { env: { region: stage.region, account: stage.account } });
    new AlarmTopic(this, 'Alarms', { stage });
    const { apiId } = api.gateway.api;
    const { tableName } = data.main.table;
    new HouseAlarm(this, 'ApiFailures', {
      stage,
      metric: apiFailures(apiId),
      threshold: 2,
      periods: 2,
      impact: 'One in fifty requests fails through our fault.',
      runbook: '#api-failures',
    });
    new HouseAlarm(this, 'ApiLatency', {
      stage,
      metric: apiMetric(apiId, 'Latency', 'p95'),
      threshold: Duration.seconds(1).toMilliseconds(),
      periods: 3,
      impact: 'The portal feels slow: one request in twenty takes more than a second.',
      runbook: '#api-latency',
    });
    new ServiceLevels(this, 'Promises', { stage, apiId });
    new HouseAlarm(this, 'TableThrottles', {
      stage,
      metric: tableThrottles(tableName),
      impact: 'Requests and workers are refused by the table and are slow or fail.',
      runbook: '#table-throttles',
    });
    new HouseAlarm(this, 'Throttles', {
      stage,
      metric: accountFunctionMetric('Throttles'),
      impact: 'Functions are not started: the account runs as many copies as it may.',
      runbook: '#function-throttles',
    });
    new HouseAlarm(this, 'ErrorLines', {
      stage,
      metric: new Metric({ ...errorLines(stage), statistic: 'Sum', period: Duration.minutes(5) }),
      impact: 'Something was logged that must not happen; somebody may have got an error instead of an answer.',
      runbook: '#error-lines',
    });
    new HouseAlarm(this, 'MailBounces', {
      stage,
      metric: mailMetric('Reputation.BounceRate', 'Maximum'),
      threshold: 0.02,
      impact: 'The provider will soon stop all our letters.',
      runbook: '#mail-bounce-rate',
    });
    new HouseAlarm(this, 'MailComplaints', {
      stage,
      metric: mailMetric('Reputation.ComplaintRate', 'Maximum'),
      threshold: 0.0005,
      impact: 'People call our letters spam; the provider will soon stop all of them.',
      runbook: '#mail-complaint-rate',
    });
    if (stage.domains !== undefined)
      new HouseAlarm(this, 'Certificate', {
        stage,
        metric: new Metric({
          namespace: 'AWS/CertificateManager',
          metricName: 'DaysToExpiry',
          statistic: 'Minimum',
          period: Duration.days(1),
          dimensionsMap: { CertificateArn: stage.domains.apiCertificateArn },
        }),
        threshold: 30,
        when: 'below',
        impact: 'In less than a month nobody will reach the API.',
        runbook: '#certificate-expiry',
      });
    const parts = [data, api, workers, portal, this].flatMap((stack) => stack.node.findAll());
    new PlatformDashboard(this, 'Dashboard', {
      stage,
      apiId,
      tableName,
      folders: parts.flatMap((part) => (part instanceof ServiceFunction ? [part.folder] : [])),
      queues: parts.flatMap((part) => (part instanceof WorkQueue ? [part.name] : [])),
      alarms: parts.flatMap((part) => {
        if (part instanceof HouseAlarm) return [part.alarmName];
        return part instanceof ServiceLevel ? part.alarmNames : [];
      }),
    });
  }
}
