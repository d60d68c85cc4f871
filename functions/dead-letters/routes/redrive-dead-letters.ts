import { redriveDeadLetters as contract } from '../../../shared/contracts/dead-letters.ts';
import { redrive } from '../../../shared/domain/work-queue/redrive.ts';
import type { DeadLetters } from '../../gateways/dead-letters.ts';
import { Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { untilSaved } from '../../runtime/until-saved.ts';
import type { DeadLetterDeps } from '../deps.ts';

const most = 500;

/**
 * Taken out of sight, written down, sent, deleted: whoever is interrupted leaves letters that are back after a minute,
 * and never a letter that was sent and not written down.
 */
export const redriveDeadLetters = route(
  contract,
  async ({ queue, letterId, dryRun = false }, { actor }, { deadLetters, workQueues, now }: DeadLetterDeps) => {
    const letters = deadLetters(queue);
    const held = letterId === undefined ? await letters.hold(most) : [await theOne(letters, letterId)];
    if (dryRun || held.length === 0) {
      await letters.giveBack(held);
      return { dryRun, letters: held.length, left: await letters.count() };
    }
    const order = { letters: held.length, letter: letterId, by: actor.personId };
    await untilSaved(async () => workQueues.save(redrive(await workQueues.named(queue), { ...order, at: now() })));
    const sent = await letters.sendAgain(held);
    return { dryRun, letters: sent.length, left: await letters.count() };
  },
);

async function theOne(letters: DeadLetters, id: string) {
  const held = await letters.holdOne(id);
  if (held === undefined) throw new Refused({ kind: 'not-found' });
  return held;
}
