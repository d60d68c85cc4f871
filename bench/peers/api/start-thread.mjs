import { BatchGetCommand, GetCommand, QueryCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { authorOf, Input, Key, quotaKey, recordKey, requestHash, secondsFrom, started } from './starting.mjs';

const absent = 'attribute_not_exists(pk)';

/** A member says something in its cluster: validated, once for a key, in one transaction with its event. */
export const startThread = ({ table, TableName }) => {
  const found = async (person) => {
    const { Items = [] } = await table.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: { '#pk': 'pk' },
        ExpressionAttributeValues: { ':pk': `ACCESS#${person}` },
        ConsistentRead: true,
      }),
    );
    return Items.filter(({ entity }) => entity === 'representative').map(({ organisationId }) => organisationId);
  };
  const inCluster = async (clusterId, organisations) => {
    const sks = ['HEAD', ...new Set(organisations.map((id) => `MEMBER#${id}`))];
    const Keys = sks.map((sk) => ({ pk: `CLUSTER#${clusterId}`, sk }));
    const { Responses } = await table.send(
      new BatchGetCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } }),
    );
    const items = Responses?.[TableName] ?? [];
    return {
      cluster: items.find(({ sk }) => sk === 'HEAD'),
      members: items.filter(({ entity }) => entity === 'member'),
    };
  };
  const countOne = (person, now) =>
    table.send(
      new UpdateCommand({
        TableName,
        Key: quotaKey(person, now),
        UpdateExpression: 'ADD #count :one SET entity = :entity, #ttl = :ttl',
        ConditionExpression: `${absent} OR #count < :limit`,
        ExpressionAttributeNames: { '#count': 'count', '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':one': 1, ':entity': 'quota', ':ttl': secondsFrom(now, 2), ':limit': 50 },
        ReturnValues: 'ALL_NEW',
      }),
    );

  return {
    method: 'POST',
    path: '/api/clusters/:clusterId/threads',
    run: async ({ params, body, headers, person }) => {
      const input = Input.safeParse({ ...body, ...params });
      const key = Key.safeParse(headers['idempotency-key']);
      if (!input.success || !key.success) return { status: 400, body: { code: 'invalid-request' } };
      const represented = await found(person);
      const record = recordKey(person, key.data);
      const { Item } = await table.send(new GetCommand({ TableName, Key: record, ConsistentRead: true }));
      if (Item !== undefined) return { status: Item.status, body: JSON.parse(Item.body) };
      const { clusterId, organisationId, mentions = [] } = input.data;
      const around = await inCluster(clusterId, [...represented, ...mentions]);
      if (around.cluster === undefined) return { status: 404, body: { code: 'not-found' } };
      const { author, refused, code } = authorOf(input.data, { ...around, represented });
      if (author === undefined) return { status: refused, body: { code } };
      const now = new Date().toISOString();
      await countOne(person, now);
      const { thread, eventItem, answer } = started(input.data, author, person, now);
      const put = (Item) => ({
        Put: { TableName, Item, ConditionExpression: absent, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' },
      });
      const update = (Key, UpdateExpression, ExpressionAttributeValues) => ({
        Update: {
          TableName,
          Key,
          UpdateExpression,
          ExpressionAttributeValues,
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      });
      await table.send(
        new TransactWriteCommand({
          TransactItems: [
            put(thread),
            put(eventItem),
            put({
              ...record,
              entity: 'idempotency-record',
              version: 1,
              requestHash: requestHash(input.data),
              status: 201,
              body: JSON.stringify(answer),
              etag: '"1"',
              ttl: secondsFrom(now, 7),
            }),
            update(
              { pk: thread.pk, sk: `FOLLOWER#${person}` },
              'SET following = if_not_exists(following, :following), organisationId = :organisation, personId = :person, entity = :entity, updatedAt = :at',
              {
                ':following': 'default',
                ':organisation': organisationId,
                ':person': person,
                ':entity': 'follower',
                ':at': now,
              },
            ),
            update({ pk: `READER#${person}`, sk: thread.pk }, 'SET upTo = :upTo, entity = :entity', {
              ':upTo': now,
              ':entity': 'read-position',
            }),
          ],
        }),
      );
      return { status: 201, body: answer };
    },
  };
};
