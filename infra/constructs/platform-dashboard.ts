import { ArnFormat, Stack } from 'aws-cdk-lib';
import { Alarm, AlarmStatusWidget, Dashboard, GraphWidget, type IMetric, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { nameOf, type Stage } from '../stages.ts';
import {
  accountFunctionMetric,
  apiFailures,
  apiMetric,
  functionMetric,
  mailMetric,
  queueMetric,
  tableMetric,
  tableThrottles,
} from './platform-metrics.ts';

export type PlatformDashboardProps = {
  readonly stage: Stage;
  readonly apiId: string;
  readonly tableName: string;
  readonly folders: readonly string[];
  readonly queues: readonly string[];
  readonly alarms: readonly string[];
};

const graph = (title: string, left: readonly IMetric[]) =>
  new GraphWidget({ title, left: [...left], width: 8, height: 6 });

/** One page for the first minute of an incident: what is red, what people feel, where work piles up. */
export class PlatformDashboard extends Construct {
  constructor(scope: Construct, id: string, props: PlatformDashboardProps) {
    super(scope, id);
    const { stage, alarms } = props;
    const byName = alarms.map((name) =>
      Alarm.fromAlarmArn(
        this,
        name,
        Stack.of(this).formatArn({
          service: 'cloudwatch',
          resource: 'alarm',
          resourceName: name,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      ),
    );
    new Dashboard(this, 'Dashboard', {
      dashboardName: nameOf(stage, 'platform'),
      widgets: [
        [new TextWidget({ markdown: `# ${stage.name}\nWhat to do: docs/runbook.md`, width: 24, height: 2 })],
        [new AlarmStatusWidget({ title: 'Alarms', alarms: byName, width: 24, height: 6 })],
        ...rows(props),
      ],
    });
  }
}

const letters = ['Send', 'Delivery', 'Bounce', 'Complaint'].map((name) => mailMetric(name, 'Sum'));

function rows({ stage, apiId, tableName, folders, queues }: PlatformDashboardProps): GraphWidget[][] {
  const ofApi = (name: string, statistics: readonly string[]) => statistics.map((of) => apiMetric(apiId, name, of));
  const ofQueues = (name: string, suffix = '') => queues.map((queue) => queueMetric(stage, `${queue}${suffix}`, name));
  const ofFunctions = (name: string, of: string) => folders.map((folder) => functionMetric(stage, folder, name, of));
  const ofTable = (names: readonly string[]) => names.map((name) => tableMetric(tableName, name));
  return [
    [
      graph('Requests', ofApi('Count', ['SampleCount'])),
      graph('Failures', [apiFailures(apiId), ...ofApi('5xx', ['Sum']), ...ofApi('4xx', ['Sum'])]),
      graph('Latency in ms', ofApi('Latency', ['p50', 'p95', 'p99'])),
    ],
    [
      graph('Waiting messages', ofQueues('ApproximateNumberOfMessagesVisible')),
      graph('Oldest message in s', ofQueues('ApproximateAgeOfOldestMessage')),
      graph('Dead letters', ofQueues('ApproximateNumberOfMessagesVisible', '-dead-letters')),
    ],
    [
      graph('Errors of functions', ofFunctions('Errors', 'Sum')),
      graph('Duration p95 in ms', ofFunctions('Duration', 'p95')),
      graph('Throttles and copies', ['Throttles', 'ConcurrentExecutions'].map(accountFunctionMetric)),
    ],
    [
      graph('Table', ofTable(['ConsumedReadCapacityUnits', 'ConsumedWriteCapacityUnits'])),
      graph('Table throttled', [tableThrottles(tableName)]),
      graph('Letters', letters),
    ],
  ];
}
