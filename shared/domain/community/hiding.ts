import type { AbuseReason, Moderation } from './moderation.ts';
import type { Standing } from './standing.ts';

export type Hiding = { readonly reason: AbuseReason; readonly note: string | undefined; readonly at: Date };

/** Who represents the founder and is an operator besides acts as coordinator in the own cluster. */
export const moderationBy = ({ coordinator }: Standing, { reason, note, at }: Hiding): Moderation => ({
  reason,
  ...(note === undefined ? {} : { note }),
  by: coordinator ? 'coordinator' : 'operator',
  at: at.toISOString(),
});

export const mayShow = (standing: Standing, { by }: Moderation): boolean =>
  by === 'coordinator' || standing.by.operator;
