import type { Actor } from '../../shared/domain/actor.ts';
import type { Profile } from '../store/people-store.ts';

/** Who the caller is here. */
export const me = (actor: Actor, { name, email, language }: Profile) => ({
  personId: actor.personId,
  ...(name === undefined ? {} : { name }),
  ...(email === undefined ? {} : { email }),
  language,
  operator: actor.operator,
  organisations: [...actor.organisations],
  allowedActions: ['writeMe', 'applyForParticipation', ...(actor.operator ? ['listReviews', 'listOrganisations'] : [])],
});
