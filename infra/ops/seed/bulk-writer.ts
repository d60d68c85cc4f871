import { type DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Item, Key } from '../../../functions/store/table.ts';

/** DynamoDB takes 100 items in one transaction. Locally that is 0.26 ms of CPU an item, in batches of 25 it is 0.63 (measured). */
const together = 100;
const atOnce = 3;

/** Writes many items without conditions, several transactions at the same time. */
export class BulkWriter {
  private readonly client: DynamoDBClient;
  private readonly tableName: string;
  private readonly running = new Set<Promise<void>>();
  /** Items written so far. */
  written = 0;

  constructor(client: DynamoDBClient, tableName: string) {
    this.client = client;
    this.tableName = tableName;
  }

  async write(items: readonly (Item & Key)[]): Promise<void> {
    for (let start = 0; start < items.length; start += together) {
      if (this.running.size >= atOnce) await Promise.race(this.running);
      const running: Promise<void> = this.put(items.slice(start, start + together)).finally(() =>
        this.running.delete(running),
      );
      this.running.add(running);
      // Awaited above or by `finish`; until then a failure must not end the process by itself.
      running.catch(() => undefined);
    }
  }

  async finish(): Promise<void> {
    await Promise.all(this.running);
  }

  private async put(items: readonly (Item & Key)[]): Promise<void> {
    const TransactItems = items.map((item) => ({
      Put: { TableName: this.tableName, Item: marshall(item, { removeUndefinedValues: true }) },
    }));
    await this.client.send(new TransactWriteItemsCommand({ TransactItems }));
    this.written += items.length;
  }
}
