import type { ClusterId, OrganisationId, PersonId } from '../ids.ts';
import type { NotificationSubject } from './kinds.ts';

/** Who is told. Ids of people are found when it is told, since representatives and operators change. */
export type Audience =
  /** All representatives of one organisation. */
  | { readonly to: 'organisation'; readonly organisationId: OrganisationId }
  /** The representatives of the founder of the cluster; the event's own one if none is named. */
  | { readonly to: 'coordinator'; readonly clusterId?: ClusterId }
  /** The representatives of all confirmed members, founder included. */
  | { readonly to: 'members'; readonly clusterId?: ClusterId }
  | { readonly to: 'operators' }
  /** The operator who holds the case; all of them if nobody does. */
  | { readonly to: 'reviewers' }
  | { readonly to: 'person'; readonly personId: PersonId }
  /** Those who chose to be told, found when it is told. */
  | { readonly to: 'people'; readonly personIds: readonly PersonId[] }
  /** Who applied for an organisation, and its representatives. */
  | { readonly to: 'applicant'; readonly organisationId: OrganisationId };

export type Announcement = {
  readonly audience: Audience;
  readonly subject: NotificationSubject;
  /** Confirmations reach the person who acted, too; other news of one's own action is noise. */
  readonly alsoActor?: true;
};
