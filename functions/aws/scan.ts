import type { Attributes } from './dynamo-db.ts';
import { Command } from './json-service.ts';

type ScanInput = {
  readonly TableName: string;
  readonly Limit?: number | undefined;
  readonly ExclusiveStartKey?: Attributes | undefined;
};
type ScanOutput = { readonly Items?: readonly Attributes[]; readonly LastEvaluatedKey?: Attributes };

/** Apart from the other commands: one function may ask it (docs/adr/0030). */
export class Scan extends Command<ScanInput, ScanOutput> {
  readonly operation = 'Scan';
}
