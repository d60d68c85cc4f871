import type { Report } from '../domain/cluster/submission.ts';
import type { Inn } from '../domain/identifiers/inn.ts';
import type { Judgement } from './member-judgement.ts';

/** The register never gave a usable answer about this member: that is held against nobody. */
export const registerSilent = { verdict: 'unclear', reason: 'register-silent' } as const satisfies Judgement;

/** What a replay must know besides the answers that were kept: about whom there were none. */
export const silentOf = ({ members }: Pick<Report, 'members'>): ReadonlySet<Inn> =>
  new Set(members.filter(({ reason }) => reason === registerSilent.reason).map(({ inn }) => inn));
