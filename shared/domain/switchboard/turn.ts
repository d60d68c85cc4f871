import type { PersonId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse } from '../result.ts';
import type { SwitchName, SwitchboardFact } from './fact.ts';
import { isOff, type Switchboard } from './switchboard.ts';

type Turn = { readonly name: SwitchName; readonly on: boolean; readonly by: PersonId | 'system'; readonly at: Date };

/** Switches one thing off, or on again. */
export function turn(board: Switchboard, { name, on, by, at }: Turn) {
  if (isOff(board, name) !== on) return refuse<Refusal>({ kind: 'wrong-status', status: on ? 'on' : 'off' });
  const others = board.off.filter((one) => one.name !== name);
  const off = on ? others : [...others, { name, since: at.toISOString(), by }];
  const fact: SwitchboardFact = { type: on ? 'switched-on' : 'switched-off', data: { name } };
  return accept({
    before: board.version === 0 ? undefined : board,
    after: { ...board, off, version: board.version + 1 },
    fact,
    actor: by,
    at,
  });
}
