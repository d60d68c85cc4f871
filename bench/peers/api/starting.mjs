import { createHash, randomBytes, randomUUID } from 'node:crypto';
import * as z from 'zod';

// What every peer does with what it read, so that they differ in how they read, route and answer only.

const Text = (least, most) => z.string().trim().min(least).max(most);
export const Input = z.strictObject({
  clusterId: z.uuid(),
  organisationId: z.uuid(),
  kind: z.enum(['announcement', 'discussion']),
  visibility: z.enum(['members', 'public']),
  title: Text(3, 200),
  text: Text(1, 4000),
  mentions: z.array(z.uuid()).max(20).optional(),
});
export const Key = z.string().regex(/^[\x21-\x7e]{8,128}$/);

const sha256 = (value) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
export const recordKey = (person, key) => ({ pk: `IDEMPOTENCY#${sha256([person, 'start', key])}`, sk: 'RECORD' });
export const requestHash = (input) => sha256(input);
export const quotaKey = (person, now) => ({
  pk: `QUOTA#threads-of-${person}#${now.slice(0, 10)}T00:00:00.000Z`,
  sk: 'QUOTA',
});
export const secondsFrom = (now, days) => Math.floor(Date.parse(now) / 1000) + days * 86_400;

const speaking = ['gathering', 'checking', 'in-review', 'action-needed', 'active', 'at-risk'];
const actions = ['writeComment', 'editThread', 'pinThread', 'lockThread', 'deleteThread', 'hideThread', 'reportAbuse'];

/** The author, or why there is none. */
export function authorOf({ organisationId, kind }, { cluster, members, represented }) {
  const member = members.find((one) => one.organisationId === organisationId && one.status === 'confirmed');
  if (member === undefined || !represented.includes(organisationId)) return { refused: 404, code: 'not-yours' };
  if (!speaking.includes(cluster.status)) return { refused: 409, code: 'wrong-status' };
  if (kind === 'announcement' && !represented.includes(cluster.founder)) return { refused: 403, code: 'forbidden' };
  return { author: { organisationId, name: member.facts.name } };
}

/** The thread, its event and the answer. */
export function started(input, author, person, now) {
  const id = randomUUID();
  const { clusterId, kind, visibility, title, text, mentions = [] } = input;
  const said = { id, clusterId, kind, status: 'open', author, title, text, pinned: false, publishedAt: now };
  const fact = {
    id: `${id}:1`,
    aggregate: 'thread',
    aggregateId: id,
    seq: 1,
    type: 'thread-started',
    at: now,
    actor: person,
    data: { clusterId, visibility, organisationId: author.organisationId, kind, mentions },
    previousHash: '0'.repeat(64),
    seal: { recipe: 2, salt: randomBytes(16).toString('hex') },
  };
  const event = { ...fact, hash: sha256(fact) };
  const thread = {
    ...said,
    visibility,
    mentions,
    former: [],
    updatedAt: now,
    version: 1,
    lastEventHash: event.hash,
    pk: `THREAD#${id}`,
    sk: 'HEAD',
    entity: 'thread',
    listingPk: `THREADS#${clusterId}#${kind}`,
    listingSk: `0#${now}#${id}`,
  };
  const eventItem = {
    ...event,
    pk: `THREAD#${id}`,
    sk: 'EVENT#000001',
    entity: 'event',
    version: 1,
    unsentPk: 'UNSENT',
    unsentSk: `${now}#${event.id}`,
    listingPk: `EVENTS#${now.slice(0, 10)}`,
    listingSk: `${now}#${event.id}`,
  };
  return { thread, eventItem, answer: { ...said, visibility, mentions, version: 1, allowedActions: actions } };
}
