import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as client from '../api/client.mjs';
import { listAnnouncements } from '../api/list-announcements.mjs';
import { readCluster } from '../api/read-cluster.mjs';
import { startThread } from '../api/start-thread.mjs';

// What both servers serve, so that they differ in their framework only.

const issuer = process.env.ISSUER;
const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));

export const routes = [readCluster(client), listAnnouncements(client), { ...startThread(client), signedIn: true }];

/** Who signed in, as the gateway of ours makes sure of it. */
export async function personOf(authorization = '') {
  try {
    const { payload } = await jwtVerify(authorization.replace('Bearer ', ''), keys, { issuer, algorithms: ['RS256'] });
    return payload.client_id === 'portal' ? payload.sub : undefined;
  } catch {
    return undefined;
  }
}

/** Tells whoever started us where we are, and ends with it. */
export function tell(url) {
  process.on('disconnect', () => process.exit());
  process.send({ url });
}
