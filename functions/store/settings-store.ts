import * as z from 'zod';
import type { PersonId } from '../../shared/domain/ids.ts';
import {
  defaultMailSettings,
  DigestTime,
  MailPaces,
  type MailSettings,
  type PaceChanges,
  QuietHours,
  TimeZone,
} from '../../shared/domain/notification/settings.ts';
import { settingsKey } from './keys.ts';
import type { Item, Table } from './table.ts';

const Stored = z.object({
  email: MailPaces.partial().default({}),
  quietHours: QuietHours.optional(),
  timeZone: TimeZone.optional(),
  digest: DigestTime.optional(),
});

/** What is not named stays; `null` ends the quiet hours. */
export type SettingsChanges = {
  readonly pace?: PaceChanges | undefined;
  readonly quietHours?: QuietHours | null | undefined;
  readonly timeZone?: string | undefined;
  readonly digest?: MailSettings['digest'] | undefined;
};

/** How notifications reach a person by e-mail. */
export class SettingsStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  async get(person: PersonId): Promise<MailSettings> {
    return settingsOf(await this.table.get(settingsKey(person)));
  }

  /** ⌈n/100⌉ requests. */
  async getMany(persons: readonly PersonId[]): Promise<MailSettings[]> {
    const items = await this.table.getAll(persons.map((person) => settingsKey(person)));
    return items.map((item) => settingsOf(item));
  }

  /** Changes only what is named, so that two changes at once do not undo each other. Answers all. */
  async put(person: PersonId, changes: SettingsChanges, now: Date): Promise<MailSettings> {
    const write = writeOf(changes, now);
    if (write === undefined) return this.get(person);
    const change = () => this.table.update({ update: settingsKey(person), ...write });
    const changed = await change();
    if (changed !== undefined) return settingsOf(changed);
    await this.table.update({
      update: settingsKey(person),
      set: 'SET email = if_not_exists(email, :none), entity = :entity, version = :version',
      values: { ':none': {}, ':entity': 'notification-settings', ':version': 1 },
    });
    const first = await change();
    if (first === undefined) throw new Error('Settings that were just written are gone');
    return settingsOf(first);
  }
}

/** What was never chosen is as at first. */
function settingsOf(item: Item | undefined): MailSettings {
  const { email, quietHours, timeZone, digest } = Stored.parse(item ?? {});
  return {
    pace: MailPaces.parse({ ...defaultMailSettings.pace, ...email }),
    quietHours,
    timeZone: timeZone ?? defaultMailSettings.timeZone,
    digest: digest ?? defaultMailSettings.digest,
  };
}

function writeOf({ pace = {}, quietHours, ...rest }: SettingsChanges, now: Date) {
  const groups = Object.entries(MailPaces.partial().parse(pace)).filter(([, chosen]) => chosen !== undefined);
  const others = Object.entries({ ...rest, ...(quietHours === null ? {} : { quietHours }) }).filter(
    ([, chosen]) => chosen !== undefined,
  );
  if (groups.length === 0 && others.length === 0 && quietHours !== null) return undefined;
  const set = [
    ...groups.map((_, index) => `email.#group${index} = :group${index}`),
    ...others.map((_, index) => `#other${index} = :other${index}`),
    'updatedAt = :now',
  ];
  return {
    set: `SET ${set.join(', ')}${quietHours === null ? ' REMOVE quietHours' : ''}`,
    names: {
      ...Object.fromEntries(groups.map(([name], index) => [`#group${index}`, name])),
      ...Object.fromEntries(others.map(([name], index) => [`#other${index}`, name])),
    },
    values: {
      ':now': now.toISOString(),
      ...Object.fromEntries(groups.map(([, chosen], index) => [`:group${index}`, chosen])),
      ...Object.fromEntries(others.map(([, chosen], index) => [`:other${index}`, chosen])),
    },
    when: { expression: 'attribute_exists(email)' },
  };
}
