import { synthesized } from '../../infra/local/assembly.ts';
import { readApplication } from '../../infra/local/template/application.ts';

/** What the synthesized templates deploy, as far as it costs something. */
export async function deployed() {
  const assembly = await synthesized();
  const { region, account } = assembly;
  const around = { region, account, queueBase: 'http://127.0.0.1:9', secret: () => 'secret', addresses: [] };
  const { functions, schedules, sources } = readApplication(assembly, around);
  const memory = new Map(functions.map(({ id, memoryMb }) => [id, memoryMb]));
  const types = Object.values(assembly.stacks).flatMap(({ Resources }) =>
    Object.values(Resources).map(({ Type }) => Type),
  );
  const count = (type: string): number => types.filter((one) => one === type).length;
  return {
    memoryOf: (id: string): number => memory.get(id) ?? 512,
    /** Functions that run by the clock, and how often in a month. */
    runs: schedules.flatMap(({ expression, targets }) =>
      targets.flatMap(({ arn }) => {
        const fn = functions.find((one) => one.arn === arn);
        return fn === undefined ? [] : [{ id: fn.id, perMonth: timesAMonth(expression) }];
      }),
    ),
    /** Queues that a function listens to. */
    queues: sources.filter((source) => JSON.stringify(source).includes(':sqs:')).length,
    alarms: count('AWS::CloudWatch::Alarm') + count('AWS::CloudWatch::CompositeAlarm'),
    dashboards: count('AWS::CloudWatch::Dashboard'),
    secrets: count('AWS::SecretsManager::Secret'),
  };
}
export type Deployed = Awaited<ReturnType<typeof deployed>>;

const minutes: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440 };

/** Of `rate(15 minutes)`: 2880. */
export function timesAMonth(expression: string): number {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const each = minutes[unit];
  if (each === undefined) throw new Error(`an expression of a schedule that is not known here: ${expression}`);
  return (30 * 1440) / (Number(count) * each);
}
