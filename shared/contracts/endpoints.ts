import * as clusters from './clusters.ts';
import * as audit from './audit.ts';
import * as capacities from './capacities.ts';
import * as calendar from './calendar.ts';
import * as cityRequests from './city-requests.ts';
import * as community from './community.ts';
import * as deadLetters from './dead-letters.ts';
import * as deliveries from './deliveries.ts';
import * as switches from './switches.ts';
import * as documents from './documents.ts';
import type { Endpoint } from './endpoint.ts';
import * as letters from './letters.ts';
import * as following from './following.ts';
import * as me from './me.ts';
import { readGaps } from './gaps.ts';
import * as mandates from './mandates.ts';
import * as matches from './matches.ts';
import * as members from './members.ts';
import * as moderation from './moderation.ts';
import * as operator from './operator.ts';
import * as needs from './needs.ts';
import * as handovers from './handovers.ts';
import * as organisations from './organisations.ts';
import * as proofs from './proofs.ts';
import * as openCommunity from './public-community.ts';
import * as projectMembers from './project-members.ts';
import * as projects from './projects.ts';
import * as openProjects from './public-projects.ts';
import * as session from './session.ts';
import * as statistics from './statistics.ts';
import * as privacy from './privacy.ts';
import * as open from './public.ts';
import { readRegistrations } from './public-feeds.ts';
import { searchClusters, searchOrganisations, searchProjects, suggest } from './search.ts';
import { webhookEndpointsByName } from './webhooks.ts';

/** The whole HTTP surface in one place; the name of a route is also the name of its allowed action. */
export const endpointsByName = {
  ...open,
  readRegistrations,
  searchOrganisations,
  searchClusters,
  searchProjects,
  suggest,
  readGaps,
  ...proofs,
  ...openProjects,
  ...projects,
  ...projectMembers,
  ...needs,
  ...mandates,
  ...matches,
  ...statistics,
  ...me,
  ...organisations,
  ...handovers,
  ...clusters,
  ...members,
  ...community,
  ...following,
  ...calendar,
  ...openCommunity,
  ...letters,
  ...documents,
  ...privacy,
  ...session,
  ...operator,
  ...capacities,
  ...cityRequests,
  ...moderation,
  ...audit,
  ...deliveries,
  ...switches,
  ...deadLetters,
  ...webhookEndpointsByName,
} satisfies Record<string, Endpoint>;

export const endpoints: readonly Endpoint[] = Object.values(endpointsByName);
