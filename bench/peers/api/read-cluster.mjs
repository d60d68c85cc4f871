import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { isVisible } from './listing.mjs';

const Input = z.strictObject({ clusterId: z.uuid() });
/** Of the one programme that there is. */
const threshold = 30;

const view = ({ counts, ...cluster }) => ({
  id: cluster.id,
  status: cluster.status,
  title: cluster.title,
  summary: cluster.summary,
  industries: cluster.industries,
  projects: cluster.projects,
  founder: cluster.founder,
  participants: counts.participants - counts.lapsed,
  partners: counts.partners,
  threshold,
  openToRequests: cluster.openToRequests,
  openedAt: cluster.openedAt,
  registeredAt: cluster.registeredAt,
  updatedAt: cluster.updatedAt,
});

/** A cluster as everybody may see it: one item. */
export const readCluster = ({ table, TableName }) => ({
  method: 'GET',
  path: '/api/public/clusters/:clusterId',
  run: async ({ params }) => {
    const input = Input.safeParse(params);
    if (!input.success) return { status: 400, body: { code: 'invalid-request' } };
    const Key = { pk: `CLUSTER#${input.data.clusterId}`, sk: 'HEAD' };
    const { Item } = await table.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return isVisible(Item) ? { status: 200, body: view(Item) } : { status: 404, body: { code: 'not-found' } };
  },
});
