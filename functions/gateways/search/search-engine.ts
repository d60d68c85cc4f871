import type { ClusterId, OrganisationId } from '../../../shared/domain/ids.ts';
import type { ClusterDocument, ListedOrganisation, OrganisationDocument, ProjectDocument } from './documents.ts';
import type { Shelf, ShelfDocument } from './shelves.ts';

export type Sort = 'relevance' | 'name' | 'newest';
/** How the query had to be understood to find something. */
export type Understood = 'everything' | 'as-typed' | 'other-layout' | 'misspelt' | 'some-words';

/** After which entry a page begins: the values it was ordered by, and its id. */
export type Position = Readonly<Record<string, string>>;

export type Query = {
  /** What was typed; empty for everything. */
  readonly text: string;
  /** Wanted values by facet; none means any. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: Sort;
  readonly limit: number;
  readonly after?: Position | undefined;
};

export type FacetCounts = { readonly name: string; readonly values: readonly { value: string; count: number }[] };

export type Found<Document> = {
  readonly items: readonly Document[];
  readonly next: Position | undefined;
  /** Of all pages. */
  readonly total: number;
  /** Each counted with the filters of all others. */
  readonly facets: readonly FacetCounts[];
  readonly understood: Understood;
  /** Until when changes are in it. */
  readonly asOf: string;
};

/**
 * Organisations that are open to invitations and busy in one of the classes: first those whose main activity is in
 * `first`, then other main ones.
 */
export type CandidateQuery = {
  readonly classes: readonly string[];
  readonly first: readonly string[];
  readonly regions: readonly string[];
  readonly except: readonly string[];
  readonly limit: number;
};

/** Finds what the directory knows. Nothing else depends on which engine is behind it. */
export type SearchEngine = {
  readonly search: <Document extends ShelfDocument>(shelf: Shelf<Document>, query: Query) => Promise<Found<Document>>;
  /** The best of what somebody may mean who is still typing, not counted. */
  readonly suggest: <Document extends ShelfDocument>(
    shelf: Shelf<Document>,
    query: Pick<Query, 'text' | 'filters' | 'limit'>,
  ) => Promise<Pick<Found<Document>, 'items' | 'asOf'>>;
  readonly candidates: (
    query: CandidateQuery,
  ) => Promise<{ readonly items: readonly OrganisationDocument[]; readonly asOf: string }>;
};

/** Keeps what the engine searches. Writing the same twice, or something older, changes nothing. */
export type DirectoryWriter = {
  readonly putOrganisations: (documents: readonly ListedOrganisation[]) => Promise<number>;
  readonly removeOrganisations: (ids: readonly OrganisationId[]) => Promise<number>;
  /** A cluster with its projects and its confirmed members, all at once. */
  readonly putCluster: (
    cluster: ClusterDocument,
    projects: readonly ProjectDocument[],
    members: readonly OrganisationId[],
  ) => Promise<void>;
  readonly removeCluster: (id: ClusterId) => Promise<void>;
  readonly clusterVersions: () => Promise<ReadonlyMap<string, number>>;
  /** Of those that have begun. */
  readonly projectVersions: () => Promise<ReadonlyMap<string, number>>;
  /** How far each list has been read. */
  readonly watermark: (list: string) => Promise<string | undefined>;
  readonly setWatermark: (list: string, at: string) => Promise<void>;
};
