import * as z from 'zod';

// What every peer does with what it read, so that they differ in how they read, route and answer only.

const Position = z.record(z.string().max(30), z.string().max(300));

export const Input = z.strictObject({
  clusterId: z.uuid(),
  cursor: z.string().min(1).max(1000).optional(),
  limit: z
    .string()
    .regex(/^([1-9]\d?|100)$/)
    .optional(),
});

export const positionOf = (cursor) =>
  cursor === undefined ? undefined : Position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
const cursorAt = (position) => Buffer.from(JSON.stringify(position)).toString('base64url');

const visible = ['gathering', 'checking', 'in-review', 'action-needed', 'active', 'at-risk', 'suspended'];
export const isVisible = (cluster) => cluster !== undefined && visible.includes(cluster.status);

const view = ({ id, clusterId, kind, status, author, title, text, pinned, publishedAt, editedAt }) => ({
  id,
  clusterId,
  kind,
  status,
  author,
  title,
  text,
  pinned,
  publishedAt,
  editedAt,
});

/** Of a hundred announcements those that everybody may read, as many as were asked for. */
export function pageOf(items, last, limit) {
  const open = items.filter(({ visibility }) => visibility === 'public');
  const shown = open.slice(0, limit);
  const end = shown.at(-1);
  const more = open.length > limit && end !== undefined;
  const { pk, sk, listingPk, listingSk } = end ?? {};
  const position = more ? { pk, sk, listingPk, listingSk } : last;
  return {
    items: shown.filter(({ status }) => status === 'open' || status === 'locked').map(view),
    next: position && cursorAt(position),
  };
}
