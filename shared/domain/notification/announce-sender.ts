import type { SenderEvent } from '../event.ts';
import type { Announcement } from './audience.ts';

/** Operators hear that no letter goes out, also when a colleague stopped them; that they go out again is no news. */
export const announceSender = ({ type, data }: SenderEvent): Announcement[] =>
  type === 'sender-paused' ? [{ audience: { to: 'operators' }, subject: { kind: 'sending-paused', data } }] : [];
