import type { PersonId } from '../../shared/domain/ids.ts';
import { defaultEmailSettings, EmailSettings } from '../../shared/domain/notification/settings.ts';
import { settingsKey } from './keys.ts';
import type { Table } from './table.ts';

const Stored = EmailSettings.partial();
type EmailChanges = { readonly [Group in keyof EmailSettings]?: boolean | undefined };

/** What was never chosen is on. */
const withDefaults = (stored: unknown): EmailSettings =>
  EmailSettings.parse({ ...defaultEmailSettings, ...Stored.parse(stored ?? {}) });

/** Which notifications reach a person by e-mail. */
export class SettingsStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  async get(person: PersonId): Promise<EmailSettings> {
    const item = await this.table.get(settingsKey(person));
    return withDefaults(item?.['email']);
  }

  /** Changes only the groups that are named, so that two changes at once do not undo each other. Answers all. */
  async put(person: PersonId, changes: EmailChanges, now: Date): Promise<EmailSettings> {
    const chosen = Object.entries(Stored.parse(changes)).filter(([, on]) => on !== undefined);
    if (chosen.length === 0) return this.get(person);
    const changed = await this.change(person, chosen, now);
    if (changed !== undefined) return changed;
    await this.table.update({
      update: settingsKey(person),
      set: 'SET email = if_not_exists(email, :none), entity = :entity, version = :version',
      values: { ':none': {}, ':entity': 'notification-settings', ':version': 1 },
    });
    const first = await this.change(person, chosen, now);
    if (first === undefined) throw new Error('Settings that were just written are gone');
    return first;
  }

  private async change(person: PersonId, chosen: [string, boolean | undefined][], now: Date) {
    const item = await this.table.update({
      update: settingsKey(person),
      set: `SET ${chosen.map((_, index) => `email.#group${index} = :on${index}`).join(', ')}, updatedAt = :now`,
      names: Object.fromEntries(chosen.map(([group], index) => [`#group${index}`, group])),
      values: { ':now': now.toISOString(), ...Object.fromEntries(chosen.map(([, on], index) => [`:on${index}`, on])) },
      when: { expression: 'attribute_exists(email)' },
    });
    return item && withDefaults(item['email']);
  }
}
