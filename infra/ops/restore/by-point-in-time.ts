import { setTimeout as sleep } from 'node:timers/promises';
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  RestoreTableToPointInTimeCommand,
} from '@aws-sdk/client-dynamodb';
import type { Restore } from './drill.ts';

type Clock = { now(): Date; wait(milliseconds: number): Promise<unknown> };
const real: Clock = { now: () => new Date(), wait: (milliseconds) => sleep(milliseconds) };

/** AWS reaches a moment about five minutes later, and restores within minutes to hours. */
const [pollMs, reachedWithin, restoredWithin] = [15_000, 20 * 60_000, 6 * 3_600_000];

/** On AWS: point-in-time recovery into a table of another name, which stays until a person deletes it. */
export function restoreByPointInTime(client: DynamoDBClient, clock = real): Restore {
  return async (table, say) => {
    const at = clock.now();
    const copy = `${table}-drill-${at.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`;
    await until(clock, reachedWithin, `${table} cannot be restored to ${at.toISOString()}`, async () => {
      const { ContinuousBackupsDescription: backups } = await client.send(
        new DescribeContinuousBackupsCommand({ TableName: table }),
      );
      const latest = backups?.PointInTimeRecoveryDescription?.LatestRestorableDateTime;
      if (latest === undefined) throw new Error(`${table} has no point-in-time recovery.`);
      return latest > at;
    });
    await client.send(
      new RestoreTableToPointInTimeCommand({ SourceTableName: table, TargetTableName: copy, RestoreDateTime: at }),
    );
    say(`Restoring ${table} as of ${at.toISOString()} into ${copy}.`);
    await until(clock, restoredWithin, `${copy} is not ready`, async () => {
      const { Table } = await client.send(new DescribeTableCommand({ TableName: copy }));
      return Table?.TableStatus === 'ACTIVE';
    });
    const minutes = ((clock.now().getTime() - at.getTime()) / 60_000).toFixed(1);
    say(`Restored after ${minutes} minutes.`);
    const leave = async () => `Delete the copy when nobody needs it: aws dynamodb delete-table --table-name ${copy}`;
    return { client, table: copy, leave };
  };
}

async function until(clock: Clock, most: number, otherwise: string, holds: () => Promise<boolean>): Promise<void> {
  const end = clock.now().getTime() + most;
  while (!(await holds())) {
    if (clock.now().getTime() > end) throw new Error(`${otherwise} after ${most / 60_000} minutes.`);
    await clock.wait(pollMs);
  }
}
