import { onward, type Step } from '../step.ts';
import type { NeedFact } from './fact.ts';
import type { Need } from './need.ts';

export type NeedStep<After extends Need = Need> = Step<Need, NeedFact> & { readonly after: After };

/** What every event of a need names. */
export const about = ({ clusterId, projectId, content }: Need) => ({ clusterId, projectId, kind: content.kind });

export const next = <After extends Need>(
  before: Need,
  after: After,
  fact: NeedFact,
  by: Pick<NeedStep, 'actor' | 'at'>,
): NeedStep<After> => ({ before, after: { ...after, ...onward(before, by.at) }, fact, ...by });
