import * as z from 'zod';
import { groupOf, type NotificationGroup, type NotificationKind } from './kinds.ts';

/** E-mail per group. In-app notifications are always kept: a decision has effect whether it was read or not. */
export const EmailSettings = z.strictObject({
  invitations: z.boolean(),
  membership: z.boolean(),
  progress: z.boolean(),
  decisions: z.boolean(),
  'review-queue': z.boolean(),
  organisation: z.boolean(),
} satisfies Record<NotificationGroup, z.ZodBoolean>);
export type EmailSettings = z.infer<typeof EmailSettings>;

export const defaultEmailSettings: EmailSettings = {
  invitations: true,
  membership: true,
  progress: true,
  decisions: true,
  'review-queue': true,
  organisation: true,
};

export const wantsEmail = (settings: EmailSettings, kind: NotificationKind): boolean => settings[groupOf[kind]];
