import type { Actor } from '../actor.ts';
import { isOpen, isRunning, manages } from '../project/access.ts';
import type { Place } from './access.ts';
import type { Need } from './need.ts';

/** What this person may do with a need now; names of routes. */
export function needActions(need: Need, { project, cluster }: Place, actor: Actor): string[] {
  if (!manages(actor, project, cluster)) return [];
  const goesOn = need.status === 'open' && isRunning(cluster) && isOpen(project);
  return [
    goesOn && 'changeNeed',
    goesOn && 'renewNeed',
    need.status === 'open' && 'meetNeed',
    need.status === 'open' && 'withdrawNeed',
    'listNeedMatches',
  ].filter((action) => action !== false);
}
