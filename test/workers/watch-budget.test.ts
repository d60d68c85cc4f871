import { describe, expect, it } from 'vitest';
import { goRound } from '../../functions/watch/go-round.ts';
import type { WatchTurn } from '../../functions/store/watch-store.ts';
import type { CheckMessage } from '../../shared/contracts/messages.ts';
import { nextWatch, type Round } from '../../shared/domain/organisation/watch.ts';
import { moscowDay } from '../../shared/programme/moscow-time.ts';
import { organisationId } from '../builders/ids.ts';

const minute = 60_000;
const start = new Date('2026-11-08T21:00:00.000Z');

/** Turns in memory, in the order of their time, as the index gives them. */
class Turns {
  private readonly byMinute = { member: new Map<number, WatchTurn[]>(), other: new Map<number, WatchTurn[]>() };
  private readonly first = { member: 0, other: 0 };

  add(turn: WatchTurn): void {
    const at = Math.ceil((Date.parse(turn.nextAt) - start.getTime()) / minute);
    const turns = this.byMinute[turn.round];
    turns.set(at, [...(turns.get(at) ?? []), turn]);
  }

  async due(round: Round, now: Date, limit: number): Promise<WatchTurn[]> {
    const until = (now.getTime() - start.getTime()) / minute;
    const found = new Array<WatchTurn>();
    const turns = this.byMinute[round];
    for (let at = this.first[round]; at <= until && found.length < limit; at++) {
      if ((turns.get(at)?.length ?? 0) === 0 && at === this.first[round]) this.first[round]++;
      found.push(...(turns.get(at) ?? []));
    }
    return found.slice(0, limit);
  }

  async take(turn: WatchTurn, at: Date): Promise<boolean> {
    const turns = this.byMinute[turn.round];
    const before = Math.ceil((Date.parse(turn.nextAt) - start.getTime()) / minute);
    turns.set(before, turns.get(before)?.filter((one) => one !== turn) ?? []);
    this.add({ ...turn, nextAt: nextWatch(turn.organisationId, turn.round, at).toISOString() });
    return true;
  }

  async missed(): Promise<void> {}
}

/** Every minute of these days one run; `asked` tells when whom. */
async function days(count: number, { members, others, people }: Record<'members' | 'others' | 'people', number>) {
  const turns = new Turns();
  const all = Array.from({ length: members + others }, (_, index) => organisationId(index + 1));
  for (const [index, id] of all.entries()) {
    const round = index < members ? 'member' : 'other';
    turns.add({ organisationId: id, round, misses: 0, nextAt: nextWatch(id, round, start).toISOString() });
  }
  const asked = new Map<string, number[]>();
  const perDay = new Map<string, number>();
  let most = 0;
  let now = start;
  const budget = {
    askedForPeople: async () => people,
    take: async (wanted: number, allowed: number, at: Date) => {
      const taken = perDay.get(moscowDay(at)) ?? 0;
      const granted = Math.max(0, Math.min(wanted, allowed - taken));
      perDay.set(moscowDay(at), taken + granted);
      return granted;
    },
    giveBack: async () => {},
  };
  const check = {
    sendAll: async (messages: readonly CheckMessage[]) => {
      most = Math.max(most, messages.length);
      for (const message of messages)
        if (message.kind === 'watch')
          asked.set(message.organisationId, [...(asked.get(message.organisationId) ?? []), now.getTime()]);
      return new Set<CheckMessage>();
    },
  };
  const deps = { watch: turns, budget, check, dailyBudget: 10_000, now: () => now, log: () => undefined };
  for (let run = 0; run < count * 1440; run++) {
    now = new Date(start.getTime() + run * minute);
    await goRound(deps);
  }
  return { all, asked, perDay, most };
}

const longestGap = (times: readonly number[], end: number): number =>
  Math.max(
    ...[start.getTime(), ...times, end].slice(1).map((at, index) => at - ([start.getTime(), ...times][index] ?? at)),
  );

describe('thirty-five thousand organisations and ten thousand questions a day', { timeout: 120_000 }, () => {
  it('every member of a cluster is asked about within a day, never more than the budget goes, and nobody is forgotten', async () => {
    const { all, asked, perDay, most } = await days(13, { members: 1100, others: 33_900, people: 600 });
    const end = start.getTime() + 13 * 1440 * minute;
    const gaps = all.slice(0, 1100).map((id) => longestGap(asked.get(id) ?? [], end));
    // The first minutes of a day have no allowance yet.
    expect(Math.max(...gaps)).toBeLessThanOrEqual((24 * 60 + 5) * minute);
    for (const count of perDay.values()) expect(count + 1000).toBeLessThanOrEqual(10_000);
    expect(most).toBeLessThanOrEqual(60);
    expect(all.filter((id) => !asked.has(id))).toEqual([]);
  });

  it('members go first when people need most of the budget', async () => {
    const { all, asked, perDay } = await days(3, { members: 1100, others: 33_900, people: 8500 });
    for (const count of perDay.values()) expect(count + 8500).toBeLessThanOrEqual(10_000);
    expect(all.slice(0, 1100).filter((id) => (asked.get(id)?.length ?? 0) < 2)).toEqual([]);
  });
});
