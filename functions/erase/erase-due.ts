import type { EraseDeps } from './deps.ts';
import { erasePerson } from './erase-person.ts';

const perRun = 25;

/** Those whose turn it is, one after the other. One that fails does not hold up the others, and comes again. */
export async function eraseDue(deps: EraseDeps): Promise<void> {
  const failures: unknown[] = [];
  for (const erasure of await deps.erasures.due(deps.now(), perRun)) {
    if (!deps.mayGoOn()) break;
    await erasePerson(erasure, deps).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} erasures failed`);
}
