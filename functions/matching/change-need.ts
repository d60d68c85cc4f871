import type { NeedView } from '../../shared/contracts/need-views.ts';
import { needView } from '../../shared/contracts/present/need-view.ts';
import type { NeedId } from '../../shared/domain/ids.ts';
import type { Place } from '../../shared/domain/need/access.ts';
import type { Need } from '../../shared/domain/need/need.ts';
import type { NeedStep } from '../../shared/domain/need/step.ts';
import type { Acting } from '../../shared/domain/project/access.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Result } from '../../shared/domain/result.ts';
import { orRefuse } from '../runtime/refused.ts';
import type { Call } from '../runtime/route.ts';
import type { MatchingDeps } from './deps.ts';
import { loadNeed } from './place-of.ts';

type Loaded = { readonly need: Need; readonly place: Place; readonly acting: Acting };

/** Load → decide → save for one step of a need. */
export async function changeNeed(
  needId: NeedId,
  { actor }: Call,
  deps: MatchingDeps,
  decide: (loaded: Loaded) => Result<NeedStep, Refusal>,
): Promise<NeedView> {
  const { need, place } = await loadNeed(needId, actor, deps);
  const step = orRefuse(decide({ need, place, acting: { by: actor, at: deps.now() } }));
  return needView(orRefuse(await deps.needs.write(step)), place, actor);
}
