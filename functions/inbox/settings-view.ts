import { type MailSettings, switchesOf } from '../../shared/domain/notification/settings.ts';

/** How notifications reach a person, as the API answers. */
export const settingsView = ({ pace, quietHours, timeZone, digest }: MailSettings) => ({
  email: switchesOf(pace),
  pace,
  ...(quietHours === undefined ? {} : { quietHours }),
  timeZone,
  digest,
});
