import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';

/** What the engine says that requests cost. */
export type Cost = { readonly requests: number; readonly readUnits: number; readonly writeUnits: number };

const Capacity = z.object({ CapacityUnits: z.number().optional() });
const Answer = z.object({ ConsumedCapacity: z.union([Capacity, z.array(Capacity)]).optional() });
const reads = ['GetItemCommand', 'BatchGetItemCommand', 'QueryCommand'];
const writes = ['TransactWriteItemsCommand', 'UpdateItemCommand', 'PutItemCommand', 'DeleteItemCommand'];

const unitsIn = (output: unknown): number => {
  const { ConsumedCapacity = [] } = Answer.parse(output);
  return [ConsumedCapacity].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
};

/** Counts what a client asks for; every request of it asks for its price. */
export class Meter {
  private spent = { requests: 0, readUnits: 0, writeUnits: 0 };

  constructor(client: DynamoDBClient) {
    client.middlewareStack.add(
      (next, context) => async (args) => {
        const command = String(context['commandName']);
        if (![...reads, ...writes].includes(command)) return next(args);
        Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
        const answer = await next(args);
        this.spent.requests++;
        this.spent[reads.includes(command) ? 'readUnits' : 'writeUnits'] += unitsIn(answer.output);
        return answer;
      },
      { step: 'initialize', name: 'meter' },
    );
  }

  /** The cost of everything that `work` asks for; nothing else may ask meanwhile. */
  async of<Value>(work: () => Promise<Value>): Promise<{ readonly value: Value; readonly cost: Cost }> {
    this.spent = { requests: 0, readUnits: 0, writeUnits: 0 };
    const value = await work();
    return { value, cost: { ...this.spent } };
  }
}
