import type { Organisation } from '../organisation/organisation.ts';
import type { FaultKind } from './fault.ts';

/** `holder`: which organisation the claim of its INN names. Who is refused, or not yet judged, holds none. */
export function organisationFaults(organisation: Organisation, holder: string | undefined): readonly FaultKind[] {
  if (organisation.status === 'refused' || organisation.status === 'checking') return [];
  return holder === organisation.id ? [] : ['number-not-held'];
}
