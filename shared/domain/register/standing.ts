import type { RegisterFacts } from './facts.ts';

/** Whether an organisation of this state may count to the threshold. `unclear` is for a person to decide, never a refusal. */
export type Standing =
  | { readonly verdict: 'good'; readonly reason: 'active' | 'active-noted' }
  | {
      readonly verdict: 'unclear';
      readonly reason: 'reorganising' | 'bankruptcy-early' | 'unreliable-data' | 'region-unknown';
    }
  | { readonly verdict: 'bad'; readonly reason: 'liquidating' | 'liquidated' | 'bankrupt' };

/** Codes that the register still calls ACTIVE although the organisation will end: merger, division, accession. */
const endingReorganisations = new Set(['122', '123', '125']);
const finalBankruptcy = '117';

/** The map of `party-state` codes to our rule; see docs/adr on register statuses. */
export function standing({ status, statusCode, unreliable, region }: RegisterFacts): Standing {
  if (status === 'LIQUIDATED') return { verdict: 'bad', reason: 'liquidated' };
  if (status === 'LIQUIDATING') return { verdict: 'bad', reason: 'liquidating' };
  if (status === 'BANKRUPT')
    return statusCode === finalBankruptcy
      ? { verdict: 'bad', reason: 'bankrupt' }
      : { verdict: 'unclear', reason: 'bankruptcy-early' };
  if (status === 'REORGANIZING' || (statusCode !== undefined && endingReorganisations.has(statusCode)))
    return { verdict: 'unclear', reason: 'reorganising' };
  if (unreliable) return { verdict: 'unclear', reason: 'unreliable-data' };
  if (region === undefined) return { verdict: 'unclear', reason: 'region-unknown' };
  return { verdict: 'good', reason: statusCode === undefined ? 'active' : 'active-noted' };
}
