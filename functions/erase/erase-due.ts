import type { EraseDeps } from './deps.ts';
import type { DueErasure } from '../../shared/domain/consent/erasure.ts';
import { erasePerson } from './erase-person.ts';

const perRun = 25;

/** Those whose turn it is, one after the other. One that fails does not hold up the others, and comes again. */
export async function eraseDue(deps: EraseDeps): Promise<void> {
  const failures: unknown[] = [];
  for (const erasure of await deps.erasures.due(deps.now(), perRun)) {
    if (!deps.mayGoOn()) break;
    await (erasure.status === 'done' ? lookAgain(erasure, deps) : erasePerson(erasure, deps)).catch((error: unknown) =>
      failures.push(error),
    );
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} erasures failed`);
}

/** What was on its way to them while everything was removed. */
async function lookAgain(erasure: DueErasure, { erasures, mayGoOn }: EraseDeps): Promise<void> {
  const { removed, complete } = await erasures.removeAll(erasure.personId, mayGoOn);
  if (complete) await erasures.close(erasure, removed);
}
