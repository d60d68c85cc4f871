import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Input, isVisible, pageOf, positionOf } from './listing.mjs';

/** Announcements of a cluster that everybody may read: one item, and a page of a list. */
export const listAnnouncements = ({ table, TableName }) => ({
  method: 'GET',
  path: '/api/public/clusters/:clusterId/announcements',
  run: async ({ params, query }) => {
    const input = Input.safeParse({ ...query, ...params });
    if (!input.success) return { status: 400, body: { code: 'invalid-request' } };
    const { clusterId, cursor, limit = '25' } = input.data;
    const { Item } = await table.send(
      new GetCommand({ TableName, Key: { pk: `CLUSTER#${clusterId}`, sk: 'HEAD' }, ConsistentRead: true }),
    );
    if (!isVisible(Item)) return { status: 404, body: { code: 'not-found' } };
    const { Items = [], LastEvaluatedKey } = await table.send(
      new QueryCommand({
        TableName,
        IndexName: 'listing',
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: { '#pk': 'listingPk' },
        ExpressionAttributeValues: { ':pk': `THREADS#${clusterId}#announcement` },
        ExclusiveStartKey: positionOf(cursor),
        Limit: 100,
        ScanIndexForward: false,
      }),
    );
    return { status: 200, body: pageOf(Items, LastEvaluatedKey, Number(limit)) };
  },
});
