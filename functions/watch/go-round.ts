import type { CheckMessage } from '../../shared/contracts/messages.ts';
import { watchAllowance } from '../../shared/domain/organisation/watch.ts';
import type { WatchTurn } from '../store/watch-store.ts';
import type { WatchDeps } from './deps.ts';

/** After a time without runs the register, and people's checks behind these, are not flooded. */
const perRun = 60;
/** A member that waits longer than its round has missed a day. */
const behind = 86_400_000;

/**
 * Sends those whose turn it is to be looked up again: members of registered clusters first, others with what is left of
 * the budget for this time of the day. Runs may overlap or be missed: a turn is taken once, and waits until it is.
 */
export async function goRound({ watch, budget, check, dailyBudget, now, log }: WatchDeps): Promise<void> {
  const at = now();
  const members = await watch.due('member', at, perRun);
  const others = members.length < perRun ? await watch.due('other', at, perRun - members.length) : [];
  const due = [...members, ...others];
  const [oldest] = members;
  if (oldest !== undefined && at.getTime() - Date.parse(oldest.nextAt) > behind)
    log('watch-behind', { nextAttemptAt: oldest.nextAt });
  if (due.length === 0) return log('watch-completed', { count: 0 });

  const people = await budget.askedForPeople(at);
  const granted = await budget.take(due.length, watchAllowance({ budget: dailyBudget, people, at }), at);
  const taken: WatchTurn[] = [];
  for (const turn of due.slice(0, granted)) if (await watch.take(turn, at)) taken.push(turn);
  const sent = new Map(taken.map(({ organisationId }) => [messageOf(organisationId), organisationId]));
  const failed = await check.sendAll([...sent.keys()]);
  for (const [message, organisationId] of sent) if (failed.has(message)) await watch.missed(organisationId, at);
  await budget.giveBack(granted - taken.length + failed.size, at);
  log('watch-completed', { count: taken.length - failed.size, failed: failed.size });
}

const messageOf = (organisationId: WatchTurn['organisationId']): CheckMessage => ({ kind: 'watch', organisationId });
