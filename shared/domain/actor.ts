import type { OrganisationId, PersonId } from './ids.ts';

/** Who acts: read from the table by `sub` at each request (or a minute ago), never from the token. */
export type Actor = {
  readonly personId: PersonId;
  readonly organisations: readonly OrganisationId[];
  readonly operator: boolean;
};

export const represents = (actor: Actor, organisationId: OrganisationId): boolean =>
  actor.organisations.includes(organisationId);
