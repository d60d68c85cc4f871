import type { DynamoDb } from '../aws/dynamo-db.ts';
import { Scan } from '../aws/scan.ts';
import { marshall, unmarshall } from './attributes.ts';
import type { Item, Page } from './table.ts';

/** Every item there is, in no order that means anything; for the verification alone (docs/adr/0030). */
export class WholeTable {
  private readonly client: DynamoDb;
  private readonly name: string;

  constructor(client: DynamoDb, name: string) {
    this.client = client;
    this.name = name;
  }

  /** One request: so many items, or a megabyte of them. */
  async page(after: Item | undefined, limit: number): Promise<Page> {
    const { Items, LastEvaluatedKey } = await this.client.send(
      new Scan({
        TableName: this.name,
        Limit: limit,
        ExclusiveStartKey: after === undefined ? undefined : marshall(after),
      }),
    );
    return {
      items: (Items ?? []).map((item) => unmarshall(item)),
      next: LastEvaluatedKey && unmarshall(LastEvaluatedKey),
    };
  }
}
