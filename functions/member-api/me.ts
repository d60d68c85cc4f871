import type { Profile } from '../store/people-store.ts';
import type { Call } from '../runtime/route.ts';

/** Who the caller is here: own choice first, else what the identity provider says. */
export const me = ({ actor, claims, language }: Call, profile: Profile | undefined) => {
  const { name = profile?.name, email = profile?.email } = profile === undefined ? claims : {};
  return {
    personId: actor.personId,
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    language: profile?.language ?? language,
    operator: actor.operator,
    organisations: [...actor.organisations],
    allowedActions: ['writeMe', 'applyForParticipation', ...(actor.operator ? ['listReviews', 'listOrganisations'] : [])],
  };
};
