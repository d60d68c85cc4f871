import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { PersonId } from '../../shared/domain/ids.ts';
import { NotificationGroup } from '../../shared/domain/notification/group.ts';

/** Letters that were about one group only carry its name alone. */
const Groups = z.union([NotificationGroup.transform((group) => [group]), z.array(NotificationGroup).min(1)]);
const Payload = z.strictObject({ p: PersonId, g: Groups });

export type Unsubscription = { readonly personId: PersonId; readonly groups: readonly NotificationGroup[] };

const sign = (text: string, key: string): string =>
  createHmac('sha256', key).update(`unsubscribe\n${text}`).digest('base64url');

/** Proves that we wrote to this person about these groups. It never expires: an old letter must be able to end them, too. */
export function unsubscribeToken({ personId, groups }: Unsubscription, key: string): string {
  const text = Buffer.from(JSON.stringify({ p: personId, g: groups })).toString('base64url');
  return `${text}.${sign(text, key)}`;
}

/** `undefined` for anything that we have not signed. */
export function readUnsubscribeToken(token: string, key: string): Unsubscription | undefined {
  const [text = '', signature = '', ...rest] = token.split('.');
  const expected = Buffer.from(sign(text, key));
  const given = Buffer.from(signature);
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const payload = Payload.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  return { personId: payload.p, groups: payload.g };
}
