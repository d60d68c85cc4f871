import { ContributionKind } from '../cluster/member.ts';
import type { OrganisationId, ProjectId } from '../ids.ts';
import type { LinkedCard } from './card.ts';

type Kind = (typeof ContributionKind.options)[number];

/** One link of a cluster's contribution chain: who brings it, to which project, and where it is missing. */
export type ChainLink = {
  readonly kind: Kind;
  readonly brought: readonly {
    readonly organisationId: OrganisationId;
    readonly name: string;
    readonly projectId: ProjectId;
  }[];
  readonly holes: readonly {
    readonly projectId: ProjectId;
    readonly title: string;
    readonly missing: number;
    readonly note?: string | undefined;
  }[];
  /** Of all its holes together. */
  readonly missing: number;
};

/** All projects of a cluster as one chain, from research to training; links that nobody brings or wants are left out. */
export const chainOf = (projects: readonly LinkedCard[]): ChainLink[] =>
  ContributionKind.options
    .map((kind) => linkOf(kind, projects))
    .filter(({ brought, holes }) => brought.length > 0 || holes.length > 0);

function linkOf(kind: Kind, projects: readonly LinkedCard[]): ChainLink {
  const brought = projects
    // What was given up brings nothing.
    .filter(({ card }) => card.status !== 'stopped')
    .flatMap(({ card, links }) =>
      links.brought
        .filter(({ kinds }) => kinds.includes(kind))
        .map(({ organisationId, name }) => ({ organisationId, name, projectId: card.id })),
    );
  const holes = projects.flatMap(({ card, links }) => {
    const hole = card.holes.find(({ role }) => role === kind);
    const note = links.wanted.find(({ role }) => role === kind)?.note;
    if (hole === undefined) return [];
    const { missing } = hole;
    return [{ projectId: card.id, title: card.title, missing, ...(note === undefined ? {} : { note }) }];
  });
  return { kind, brought, holes, missing: holes.reduce((sum, { missing }) => sum + missing, 0) };
}
