import * as z from 'zod';
import { OrganisationId, PersonId } from '../domain/ids.ts';
import type { NotificationGroup } from '../domain/notification/group.ts';
import { DigestTime, MailPace, QuietHours, TimeZone } from '../domain/notification/settings.ts';
import { Line } from '../domain/text.ts';
import type { Endpoint } from './endpoint.ts';
import { Page, pageInput } from './page.ts';
import { AllowedActions, Language, NotificationView } from './views.ts';

const member = { audience: 'member', status: 200 } as const;
const inbox = { ...member, service: 'inbox', tag: 'Notifications' } as const;

const Me = z.object({
  personId: PersonId,
  name: z.string().optional(),
  email: z.string().optional(),
  language: Language,
  operator: z.boolean(),
  organisations: z.array(OrganisationId),
  allowedActions: AllowedActions,
});

export const readMe = {
  ...member,
  method: 'GET',
  path: '/me',
  summary: 'Who I am here: contact, roles, organisations that I represent',
  tag: 'Me',
  input: z.strictObject({}),
  output: Me,
  refusals: [],
} as const satisfies Endpoint;

export const writeMe = {
  ...member,
  method: 'PUT',
  path: '/me',
  summary: 'My contact and language, with the consent to keep them',
  tag: 'Me',
  input: z.strictObject({
    name: Line(2, 200).meta({ example: 'Анна Петрова' }),
    email: z.email().max(254),
    language: Language,
    consent: z
      .strictObject({
        purpose: z.literal('contact'),
        version: z
          .string()
          .max(20)
          .regex(/^[\w.-]+$/),
      })
      .meta({ description: 'Consent to the processing of contact data, given apart from everything else (152-FZ)' }),
  }),
  output: Me,
  refusals: ['unknown-consent'],
} as const satisfies Endpoint;

export const listNotifications = {
  ...inbox,
  method: 'GET',
  path: '/me/notifications',
  summary: 'My notifications, newest first',
  input: z.strictObject({ ...pageInput }),
  output: Page(NotificationView),
  refusals: [],
} as const satisfies Endpoint;

export const readNotification = {
  ...inbox,
  method: 'POST',
  path: '/me/notifications/{notificationId}/read',
  summary: 'Marks one notification as read',
  input: z.strictObject({ notificationId: z.string().max(200) }),
  output: z.object({ read: z.literal(true) }),
  refusals: ['not-found'],
} as const satisfies Endpoint;

const groups = z.record(z.string().max(40), z.boolean());
const paces = {
  invitations: MailPace,
  membership: MailPace,
  progress: MailPace,
  decisions: MailPace,
  'review-queue': MailPace,
  organisation: MailPace,
  community: MailPace,
} satisfies Record<NotificationGroup, typeof MailPace>;
const quietHours = QuietHours.meta({ description: 'No letters from … to …, in the time zone of the person' });
const timeZone = TimeZone.meta({ description: 'A name of the IANA database', example: 'Europe/Moscow' });
const digest = DigestTime.meta({ description: 'When digests come; weekdays count from Monday, 1, to Sunday, 7' });
const Settings = z.object({
  email: groups.meta({ description: 'E-mail per group of notifications; in-app notifications are always kept' }),
  pace: z.object(paces).meta({ description: 'The same, with how often: at once, in a daily or weekly digest, or off' }),
  quietHours: quietHours.optional(),
  timeZone,
  digest,
});

export const readNotificationSettings = {
  ...inbox,
  method: 'GET',
  path: '/me/notification-settings',
  summary: 'Which notifications reach me by e-mail',
  input: z.strictObject({}),
  output: Settings,
  refusals: [],
} as const satisfies Endpoint;

export const writeNotificationSettings = {
  ...inbox,
  method: 'PUT',
  path: '/me/notification-settings',
  summary: 'Changes which notifications reach me by e-mail, how often and when; what is not named stays',
  input: z.strictObject({
    email: z
      .strictObject({
        invitations: z.boolean(),
        membership: z.boolean(),
        progress: z.boolean(),
        decisions: z.boolean(),
        'review-queue': z.boolean(),
        organisation: z.boolean(),
        community: z.boolean(),
      })
      .partial()
      .optional()
      .meta({ description: 'Switches groups off, or on again; a group that is in a digest stays there' }),
    pace: z.strictObject(paces).partial().optional().meta({ description: 'Of a group named in both, this counts' }),
    quietHours: quietHours.nullable().optional().meta({ description: '`null` ends them' }),
    timeZone: timeZone.optional(),
    digest: digest.optional(),
  }),
  output: Settings,
  refusals: [],
} as const satisfies Endpoint;
