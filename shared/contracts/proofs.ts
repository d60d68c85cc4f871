import * as z from 'zod';
import { ClusterId } from '../domain/ids.ts';
import type { Endpoint } from './endpoint.ts';
import { Page, pageInput } from './page.ts';
import { ChainLineView } from './views.ts';

const open = { audience: 'public', status: 200, method: 'GET', tag: 'Verifiable history' } as const;

export const readChain = {
  ...open,
  path: '/public/clusters/{clusterId}/chain',
  summary: 'Every event of a cluster, newest first and without a gap; those that are not public by their hash only',
  input: z.strictObject({ clusterId: ClusterId, ...pageInput }),
  output: Page(ChainLineView),
  refusals: ['not-found'],
} as const satisfies Endpoint;
