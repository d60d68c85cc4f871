import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { Command, JsonService } from './json-service.ts';
import { ServiceError } from './service-error.ts';
import { lambdaSettings, type Settings } from './settings.ts';

/** One value as DynamoDB spells it: one of the fields is there. */
export type AttributeValue = {
  readonly S?: string;
  /** A number in decimal digits. */
  readonly N?: string;
  readonly BOOL?: boolean;
  readonly NULL?: boolean;
  /** Bytes in base64. */
  readonly B?: string;
  readonly SS?: string[];
  readonly L?: AttributeValue[];
  readonly M?: Attributes;
};
export type Attributes = { [name: string]: AttributeValue };

type Named = { readonly TableName: string; readonly ExpressionAttributeNames?: Readonly<Record<string, string>> };
type Conditional = Named & {
  readonly ConditionExpression?: string | undefined;
  readonly ExpressionAttributeValues?: Attributes;
  readonly ReturnValuesOnConditionCheckFailure?: 'ALL_OLD';
};
type Priced = { readonly ReturnConsumedCapacity?: 'INDEXES' };
type Keys = { readonly Keys: readonly Attributes[]; readonly ConsistentRead?: boolean };

/** One of the fields is there. */
export type TransactWriteItem = {
  readonly Put?: Conditional & { readonly Item: Attributes };
  readonly Update?: Conditional & { readonly Key: Attributes; readonly UpdateExpression: string };
  readonly Delete?: Conditional & { readonly Key: Attributes };
  readonly ConditionCheck?: Conditional & { readonly Key: Attributes };
};

type GetItemInput = Named & Priced & { readonly Key: Attributes; readonly ConsistentRead?: boolean };
export class GetItem extends Command<GetItemInput, { readonly Item?: Attributes }> {
  readonly operation = 'GetItem';
}

type BatchGetItemInput = Priced & { readonly RequestItems: Readonly<Record<string, Keys>> };
export type BatchGetItemOutput = {
  readonly Responses?: Readonly<Record<string, readonly Attributes[]>>;
  readonly UnprocessedKeys?: Readonly<Record<string, Keys>>;
};
export class BatchGetItem extends Command<BatchGetItemInput, BatchGetItemOutput> {
  readonly operation = 'BatchGetItem';
}

type QueryInput = Named &
  Priced & {
    readonly IndexName?: string | undefined;
    readonly KeyConditionExpression: string;
    readonly ExpressionAttributeValues: Attributes;
    readonly Limit?: number | undefined;
    readonly ScanIndexForward?: boolean;
    readonly ExclusiveStartKey?: Attributes | undefined;
    readonly ConsistentRead?: boolean;
  };
export type QueryOutput = { readonly Items?: readonly Attributes[]; readonly LastEvaluatedKey?: Attributes };
export class Query extends Command<QueryInput, QueryOutput> {
  readonly operation = 'Query';
}

export type UpdateItemInput = Conditional &
  Priced & { readonly Key: Attributes; readonly UpdateExpression: string; readonly ReturnValues?: 'ALL_NEW' };
export class UpdateItem extends Command<UpdateItemInput, { readonly Attributes?: Attributes }> {
  readonly operation = 'UpdateItem';
}

type TransactWriteItemsInput = Priced & {
  readonly TransactItems: readonly TransactWriteItem[];
  readonly ClientRequestToken?: string;
};
export class TransactWriteItems extends Command<TransactWriteItemsInput, object> {
  readonly operation = 'TransactWriteItems';

  /** All tries of one transaction carry one token, so that one whose answer was lost is not made twice. */
  constructor(input: TransactWriteItemsInput) {
    super({ ClientRequestToken: randomUUID(), ...input });
  }
}

/** Why one write of a transaction was not made: `None`, `ConditionalCheckFailed`, `TransactionConflict`, … */
type Reason = { readonly Code?: string | undefined; readonly Item?: Attributes | undefined };

export class TransactionCanceled extends ServiceError {
  readonly reasons: readonly Reason[];

  constructor(reasons: readonly Reason[]) {
    super('TransactionCanceledException', { status: 400, message: reasons.map(({ Code }) => Code).join(', ') });
    this.reasons = reasons;
  }
}

const Cancellation = z.object({
  CancellationReasons: z.array(
    z.object({
      Code: z.string().optional(),
      Item: z.custom<Attributes>((item) => typeof item === 'object' && item !== null).optional(),
    }),
  ),
});

/** Five commands of DynamoDB: more than them nobody here asks. */
export class DynamoDb extends JsonService {
  constructor(settings: Settings) {
    super(
      {
        name: 'dynamodb',
        target: 'DynamoDB_20120810',
        refused: (error, details) => {
          const cancellation = Cancellation.safeParse(details);
          const isCancelled = error.name === 'TransactionCanceledException' && cancellation.success;
          return isCancelled ? new TransactionCanceled(cancellation.data.CancellationReasons) : error;
        },
      },
      settings,
    );
  }
}

/** The one way to make a DynamoDB client of a function. */
export const dynamo = (environment: NodeJS.ProcessEnv, more: Partial<Settings> = {}): DynamoDb =>
  new DynamoDb({ ...lambdaSettings(environment, 'DYNAMODB'), ...more });
