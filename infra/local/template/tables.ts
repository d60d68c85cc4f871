import * as z from 'zod';
import type { TableShape } from '../create-table.ts';
import type { Deployment } from './deployment.ts';
import { TemplateError } from './template-schema.ts';

export type TableModel = {
  readonly name: string;
  readonly arn: string;
  readonly streamArn: string | undefined;
  readonly shape: TableShape;
};

const KeySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) })).min(1);

const TableProperties = z.object({
  KeySchema,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  GlobalSecondaryIndexes: z
    .array(
      z.object({
        IndexName: z.string(),
        KeySchema,
        Projection: z.object({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
      }),
    )
    .default([]),
  StreamSpecification: z.object({ StreamViewType: z.string().optional() }).optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string().optional(), Enabled: z.boolean() }).optional(),
});

const keyOf = (schema: z.infer<typeof KeySchema>) => {
  const [partition, sort] = schema.map(({ AttributeName }) => AttributeName);
  if (partition === undefined) throw new TemplateError('a table without a key');
  return { partition, ...(sort === undefined ? {} : { sort }) };
};

export function tablesOf(deployment: Deployment): TableModel[] {
  const types = ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'];
  return deployment.parsed(TableProperties, ...types).map(({ identity, props }) => {
    const odd = props.AttributeDefinitions.find(({ AttributeType }) => AttributeType !== 'S');
    if (odd !== undefined) throw new TemplateError(`${identity.name}: the key ${odd.AttributeName} is no string`);
    const ttl = props.TimeToLiveSpecification;
    const streamed = props.StreamSpecification !== undefined;
    return {
      name: identity.name,
      arn: identity.attributes['Arn'] ?? '',
      streamArn: streamed ? identity.attributes['StreamArn'] : undefined,
      shape: {
        key: keyOf(props.KeySchema),
        ...(ttl?.Enabled === true && ttl.AttributeName !== undefined ? { ttl: ttl.AttributeName } : {}),
        stream: streamed,
        indexes: Object.fromEntries(
          props.GlobalSecondaryIndexes.map(({ IndexName, KeySchema: schema, Projection }) => [
            IndexName,
            {
              ...keyOf(schema),
              projection: Projection.ProjectionType,
              ...(Projection.NonKeyAttributes === undefined ? {} : { include: Projection.NonKeyAttributes }),
            },
          ]),
        ),
      },
    };
  });
}
