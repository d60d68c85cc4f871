import * as z from 'zod';
import type { NotificationGroup } from './group.ts';

/** When the letters of a group come: as things happen, collected once a day or once a week, or not at all. */
export const MailPace = z.enum(['at-once', 'daily', 'weekly', 'off']);
export type MailPace = z.infer<typeof MailPace>;

/** Before there were digests a group was switched on or off; such settings are still stored. */
const StoredPace = z.union([MailPace, z.boolean().transform((on) => (on ? 'at-once' : 'off'))]);

/** In-app notifications are always kept: a decision has effect whether it was read or not. */
export const MailPaces = z.strictObject({
  invitations: StoredPace,
  membership: StoredPace,
  progress: StoredPace,
  decisions: StoredPace,
  'review-queue': StoredPace,
  organisation: StoredPace,
  community: StoredPace,
} satisfies Record<NotificationGroup, typeof StoredPace>);
export type MailPaces = z.infer<typeof MailPaces>;

/** Hours and minutes of a day, `00:00` to `23:59`. */
export const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** No letters from `from` to `to`, in the person's time zone; over midnight when `from` is the later one. */
export const QuietHours = z
  .strictObject({ from: TimeOfDay, to: TimeOfDay })
  .refine(({ from, to }) => from !== to, { message: 'Quiet all day is no setting: switch the letters off' });
export type QuietHours = z.infer<typeof QuietHours>;

/** A name of the IANA database, e.g. `Europe/Moscow`. */
export const TimeZone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z][\w+\-/]*$/)
  .refine(isTimeZone, { message: 'No such time zone' });

/** When digests come. Weekdays count from Monday, 1, to Sunday, 7. */
export const DigestTime = z.strictObject({ hour: z.int().min(0).max(23), weekday: z.int().min(1).max(7) });

/** How letters reach one person. */
export type MailSettings = {
  readonly pace: MailPaces;
  readonly quietHours?: QuietHours | undefined;
  readonly timeZone: string;
  readonly digest: z.infer<typeof DigestTime>;
};

export const defaultMailSettings: MailSettings = {
  pace: {
    invitations: 'at-once',
    membership: 'at-once',
    progress: 'at-once',
    decisions: 'at-once',
    'review-queue': 'at-once',
    organisation: 'at-once',
    // What is said can wait for the morning; who wants it at once says so.
    community: 'daily',
  },
  timeZone: 'Europe/Moscow',
  digest: { hour: 9, weekday: 1 },
};

export type PaceChanges = { readonly [Group in keyof MailPaces]?: MailPace | undefined };
type Switches = { readonly [Group in keyof MailPaces]?: boolean | undefined };

/** What switching groups on and off changes: a group that is on already keeps its pace. */
export const paceOfSwitches = (pace: MailPaces, switches: Switches): PaceChanges =>
  MailPaces.partial().parse(
    Object.fromEntries(
      Object.entries(switches).flatMap(([group, on]) =>
        on === undefined || on === switchesOf(pace)[group] ? [] : [[group, on]],
      ),
    ),
  );

/** Which groups come by e-mail at all. */
export const switchesOf = (pace: MailPaces): Record<string, boolean> =>
  Object.fromEntries(Object.entries(pace).map(([group, chosen]) => [group, chosen !== 'off']));

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
