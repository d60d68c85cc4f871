import * as z from 'zod';
import type { DynamoDb } from '../functions/aws/dynamo-db.ts';
import { around } from '../test/fakes/around.ts';

/** What the engine says that requests cost. */
export type Cost = {
  readonly requests: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Of the write units, those of indexes. */
  readonly indexUnits: number;
  /** Requests by operation: `GetItem` → 2. */
  readonly operations: Readonly<Record<string, number>>;
};

const Units = z.object({ CapacityUnits: z.number().optional() });
const Capacity = Units.extend({ GlobalSecondaryIndexes: z.record(z.string(), Units).optional() });
const Answer = z.object({ ConsumedCapacity: z.union([Capacity, z.array(Capacity)]).optional() });
const reads = ['GetItem', 'BatchGetItem', 'Query', 'Scan'];

const sum = (units: readonly z.infer<typeof Units>[]): number =>
  units.reduce((all, { CapacityUnits = 0 }) => all + CapacityUnits, 0);
const unitsIn = (output: unknown): { readonly units: number; readonly inIndexes: number } => {
  const { ConsumedCapacity = [] } = Answer.parse(output);
  const tables = [ConsumedCapacity].flat();
  const indexes = tables.flatMap(({ GlobalSecondaryIndexes = {} }) => Object.values(GlobalSecondaryIndexes));
  return { units: sum(tables), inIndexes: sum(indexes) };
};

const nothing: Cost = { requests: 0, readUnits: 0, writeUnits: 0, indexUnits: 0, operations: {} };

/** Counts what a client asks for; every request of it asks for its price. */
export class Meter {
  private spent = nothing;

  constructor(client: DynamoDb) {
    around(client, async (command, next) => {
      Object.assign(command.input, { ReturnConsumedCapacity: 'INDEXES' });
      const answer = await next();
      this.count(command.operation, unitsIn(answer));
      return answer;
    });
  }

  /** The cost of everything that `work` asks for; nothing else may ask meanwhile. */
  async of<Value>(work: () => Promise<Value>): Promise<{ readonly value: Value; readonly cost: Cost }> {
    this.spent = nothing;
    const value = await work();
    return { value, cost: this.spent };
  }

  private count(operation: string, { units, inIndexes }: ReturnType<typeof unitsIn>): void {
    const { requests, readUnits, writeUnits, indexUnits, operations } = this.spent;
    const isRead = reads.includes(operation);
    this.spent = {
      requests: requests + 1,
      readUnits: readUnits + (isRead ? units : 0),
      writeUnits: writeUnits + (isRead ? 0 : units),
      indexUnits: indexUnits + (isRead ? 0 : inIndexes),
      operations: { ...operations, [operation]: (operations[operation] ?? 0) + 1 },
    };
  }
}
