import { moderates, type Standing } from '../community/standing.ts';
import { onward } from '../step.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Gathering } from './gathering.ts';
import type { GatheringStep } from './plan-gathering.ts';

/** The coordinator or an operator calls it off, wherever the cluster stands: nobody should come for nothing. */
export function cancelGathering(
  gathering: Gathering,
  standing: Standing,
  { at }: { readonly at: Date },
): Result<GatheringStep, Refusal> {
  if (!moderates(standing)) return refuse({ kind: 'not-yours' });
  if (gathering.status === 'cancelled') return refuse({ kind: 'wrong-status', status: 'cancelled' });
  const { reminded, ...common } = gathering;
  const { clusterId, visibility, startsAt, sequence } = gathering;
  return accept({
    before: gathering,
    after: {
      ...common,
      status: 'cancelled',
      cancelledAt: at.toISOString(),
      sequence: sequence + 1,
      ...onward(gathering, at),
    },
    fact: { type: 'gathering-cancelled', data: { clusterId, visibility, startsAt } },
    actor: standing.by.personId,
    at,
  });
}
