import { SwitchboardEvent } from '../../shared/domain/event.ts';
import type { SwitchName } from '../../shared/domain/switchboard/fact.ts';
import { isOff, newSwitchboard, Switchboard, switchboardId } from '../../shared/domain/switchboard/switchboard.ts';
import { AggregateStore } from './aggregate-store.ts';
import type { Table } from './table.ts';

/** How long a function goes on as it was after a switch was turned. */
const rememberedMilliseconds = 10_000;

/** What operators have switched off. */
export class SwitchStore extends AggregateStore<Switchboard, SwitchboardEvent> {
  private readonly now: () => Date;
  private known: { readonly board: Switchboard; readonly until: number } | undefined;

  constructor(table: Table, now: () => Date) {
    super(table, { aggregate: 'switchboard', state: Switchboard, event: SwitchboardEvent, indexes: () => ({}) });
    this.now = now;
  }

  /** One request. */
  async current(): Promise<Switchboard> {
    const loaded = await this.load(switchboardId);
    return loaded.ok ? loaded.value : newSwitchboard;
  }

  /** Asked at every change; one request in ten seconds of a busy function. */
  async isOff(name: SwitchName): Promise<boolean> {
    const now = this.now().getTime();
    if (this.known === undefined || this.known.until <= now)
      this.known = { board: await this.current(), until: now + rememberedMilliseconds };
    return isOff(this.known.board, name);
  }
}
