import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { ClusterId, PersonId } from '../../shared/domain/ids.ts';

const Payload = z.strictObject({ p: PersonId, c: ClusterId, g: z.int().positive() });

export type CalendarFeed = {
  readonly personId: PersonId;
  readonly clusterId: ClusterId;
  /** Which address of this person for this cluster it is; only one counts. */
  readonly generation: number;
};

const sign = (text: string, key: string): string =>
  createHmac('sha256', key).update(`calendar\n${text}`).digest('base64url');

/** The secret part of an address that calendar apps read without signing in. */
export function calendarToken({ personId, clusterId, generation }: CalendarFeed, key: string): string {
  const text = Buffer.from(JSON.stringify({ p: personId, c: clusterId, g: generation })).toString('base64url');
  return `${text}.${sign(text, key)}`;
}

/** `undefined` for anything that we have not signed. */
export function readCalendarToken(token: string, key: string): CalendarFeed | undefined {
  const [text = '', signature = '', ...rest] = token.split('.');
  const expected = Buffer.from(sign(text, key));
  const given = Buffer.from(signature);
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const { p, c, g } = Payload.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  return { personId: p, clusterId: c, generation: g };
}
