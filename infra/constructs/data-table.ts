import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, Billing, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

type Keys = { readonly partition: string; readonly sort: string };

export type DataTableProps = {
  readonly stage: Stage;
  /** The constant of functions/store/schema.ts, from which the tests create theirs, too. */
  readonly schema: { readonly key: Keys; readonly ttl: string; readonly indexes: Readonly<Record<string, Keys>> };
  /** @default false */
  readonly stream?: boolean;
  /** A key of our own, so that reading is a second permission and its use is on record. @default false */
  readonly ownKey?: boolean;
};

export type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  /** Of the verification alone (docs/adr/0030). */
  | 'Scan'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem';

const keys = ({ partition, sort }: Keys) => ({
  partitionKey: { name: partition, type: AttributeType.STRING },
  sortKey: { name: sort, type: AttributeType.STRING },
});

/** A table whose loss hurts: on demand, restorable to any second, protected where the stage keeps its data. */
export class DataTable extends Construct {
  readonly table: TableV2;
  private readonly key: Key | undefined;

  constructor(scope: Construct, id: string, { stage, schema, stream, ownKey }: DataTableProps) {
    super(scope, id);
    const removalPolicy = stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.key = ownKey === true ? new Key(this, 'Key', { enableKeyRotation: true, removalPolicy }) : undefined;
    this.table = new TableV2(this, 'Table', {
      ...keys(schema.key),
      billing: Billing.onDemand(),
      timeToLiveAttribute: schema.ttl,
      globalSecondaryIndexes: Object.entries(schema.indexes).map(([indexName, key]) => ({ indexName, ...keys(key) })),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: stage.keepsData,
      removalPolicy,
      ...(stream === true ? { dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES } : {}),
      ...(this.key === undefined ? {} : { encryption: TableEncryptionV2.customerManagedKey(this.key) }),
    });
  }

  /** Exactly these actions on the table, and queries on exactly these indexes. There is no shorthand on purpose. */
  allow(grantee: IGrantable, actions: readonly TableAction[], indexes: readonly string[] = []): void {
    const arn = this.table.tableArn;
    Grant.addToPrincipal({ grantee, actions: actions.map((action) => `dynamodb:${action}`), resourceArns: [arn] });
    if (indexes.length > 0)
      Grant.addToPrincipal({
        grantee,
        actions: ['dynamodb:Query'],
        resourceArns: indexes.map((index) => `${arn}/index/${index}`),
      });
    if (this.key !== undefined)
      grantee.grantPrincipal.addToPrincipalPolicy(
        new PolicyStatement({
          actions: ['kms:Decrypt', 'kms:DescribeKey'],
          resources: [this.key.keyArn],
          conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(this).region}.amazonaws.com` } },
        }),
      );
  }
}
