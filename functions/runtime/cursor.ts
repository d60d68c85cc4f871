import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { InvalidRequest } from './refused.ts';

const Position = z.record(z.string().max(30), z.string().max(300));

/** Signed page positions, bound to the list (and person) that gave them: an edited or foreign one is refused. */
export class Cursors {
  private readonly key: string;

  constructor(key: string) {
    this.key = key;
  }

  write(list: string, position: Record<string, unknown> | undefined): string | undefined {
    if (position === undefined) return undefined;
    const text = Buffer.from(JSON.stringify(Position.parse(position))).toString('base64url');
    return `${text}.${this.sign(list, text)}`;
  }

  read(list: string, cursor: string | undefined): Record<string, string> | undefined {
    if (cursor === undefined) return undefined;
    const [text = '', signature = '', ...rest] = cursor.split('.');
    const expected = Buffer.from(this.sign(list, text));
    const given = Buffer.from(signature);
    if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected))
      throw new InvalidRequest('invalid-cursor');
    return Position.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  }

  private sign(list: string, text: string): string {
    return createHmac('sha256', this.key).update(`${list}\n${text}`).digest('base64url');
  }
}
