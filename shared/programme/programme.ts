import type { CityRequestKind } from '../domain/city-request/city-request.ts';
import type { Bilingual } from '../domain/cluster/submission.ts';

/** The rules of a city, dated and versioned: a submission is judged by the version in force when it was filed. */
export type Programme = {
  readonly id: string;
  readonly version: number;
  readonly validFrom: string;
  readonly name: Bilingual;
  /** Confirmed participants that a cluster needs, founder included, each INN once. */
  readonly threshold: number;
  /** Federal subjects whose organisations are participants; from elsewhere: partners. */
  readonly regions: readonly string[];
  /** What those regions are called together, for texts. */
  readonly territory: Bilingual;
  /** Pairs of OKVED classes that count as adjacent. A class is adjacent to itself. */
  readonly adjacency: readonly (readonly [string, string])[];
  readonly milestones: readonly (25 | 50 | 75 | 100)[];
  readonly limits: {
    /** Open memberships (invited, requested, confirmed) of one cluster. */
    readonly members: number;
    readonly invitationsPerCall: number;
    readonly invitationsPerDay: number;
    /** Invitations to one organisation, or its requests, in one cluster on a day. */
    readonly contactsPerDay: number;
    /** Clusters that one organisation may gather or have under review at a time. */
    readonly openClustersPerFounder: number;
  };
  readonly clocks: {
    readonly invitationDays: number;
    readonly reminderDays: readonly number[];
    readonly idleDays: number;
    readonly reviewWorkingDays: number;
    readonly nearDueWorkingDays: number;
    readonly reportValidDays: number;
    readonly graceDays: number;
    readonly graceNotices: readonly number[];
  };
  /** How long city departments have for requests of clusters, and how long before the end they are reminded. */
  readonly cityRequests: {
    readonly workingDays: Readonly<Record<CityRequestKind, number>>;
    readonly noticeWorkingDays: number;
  };
  /** Catalogue of reasons to return or reject. */
  readonly reasons: Readonly<Record<string, { readonly for: 'return' | 'reject' | 'both'; readonly text: Bilingual }>>;
};
