import type { Actor } from '../../shared/domain/actor.ts';
import { organisationId, personId } from './ids.ts';

/** The person who acts for organisation n. Organisation 1 founds the clusters of the builders. */
export const representative = (n = 1): Actor => ({
  personId: personId(n),
  organisations: [organisationId(n)],
  operator: false,
});

/** The coordinator of a cluster: the representative of its founder. */
export const coordinator = (): Actor => representative(1);

/** An operator of the city department who represents nobody. */
export const operator = (n = 900): Actor => ({ personId: personId(n), organisations: [], operator: true });

/** Signed in, but represents nobody. */
export const stranger = (): Actor => ({ personId: personId(999), organisations: [], operator: false });
