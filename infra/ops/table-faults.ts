import { setTimeout } from 'node:timers/promises';
import type { DynamoDb } from '../../functions/aws/dynamo-db.ts';
import type { Position } from '../../functions/store/verification-store.ts';
import { makeDeps } from '../../functions/verify/deps.ts';
import { verify } from '../../functions/verify/verify.ts';

/** A whole walk of the daily verification, now. How far it is stays here: the daily one goes on where it was. */
export async function tableFaults(dynamo: DynamoDb, tableName: string) {
  const faults: string[] = [];
  const deps = makeDeps(
    { TABLE_NAME: tableName },
    {
      dynamo,
      now: () => new Date(),
      pause: (milliseconds) => setTimeout(milliseconds),
      log: (code, { kind, entity, aggregateId, count } = {}) => {
        if (code === 'invariant-violated')
          faults.push([kind, entity, aggregateId, count].filter((part) => part !== undefined).join(' '));
      },
    },
  );
  const walk: { reached?: Position } = {};
  const store = Object.assign(deps.store, {
    position: async () => walk.reached,
    keep: async (next: Position) => {
      walk.reached = { ...next, version: next.version + 1 };
      return true;
    },
  });
  while (walk.reached?.finishedAt === undefined) await verify({ ...deps, store });
  return { faults, checked: walk.reached.checked };
}
