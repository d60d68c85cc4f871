import { addDays } from '../domain/days.ts';
import type { Cluster } from '../domain/cluster/cluster.ts';
import type { Member } from '../domain/cluster/member.ts';
import { memberFacts } from '../domain/organisation/member-facts.ts';
import {
  type AdmittedOrganisation,
  isAdmitted,
  isOpenToInvitations,
  type Organisation,
} from '../domain/organisation/organisation.ts';
import type { RegisterFacts } from '../domain/register/facts.ts';
import type { OrganisationId } from '../domain/ids.ts';
import type { Programme } from '../programme/programme.ts';
import { type CandidateReason, contributionOf } from './candidate-reasons.ts';
import { type Gaps, welcomeClasses } from './gaps.ts';

export type Candidate = {
  readonly organisation: AdmittedOrganisation;
  readonly score: number;
  readonly reasons: readonly CandidateReason[];
};

export type Search = {
  readonly cluster: Pick<Cluster, 'industries'>;
  readonly members: readonly Member[];
  /** Organisations of the members, for what the register tells of their owners. */
  readonly inside: readonly Organisation[];
  readonly found: readonly { readonly organisation: Organisation; readonly clusters: number }[];
  readonly gaps: Gaps;
  readonly programme: Programme;
  readonly at: Date;
};

/** Days in which somebody who said no, or was sent away, is left alone. */
const leftAloneDays = 90;
/** Whoever is in so many clusters has no hands for another. */
const busyWith = 5;

/** Organisations that could fill the gaps, the best first, each with the reasons why. */
export function candidates(search: Search): readonly Candidate[] {
  const inside = new Set(search.inside.flatMap(linksOf));
  return search.found
    .flatMap(({ organisation, clusters }) =>
      isAdmitted(organisation) && clusters < busyWith && mayBeAsked(organisation, search, inside)
        ? [rated(organisation, clusters, search)]
        : [],
    )
    .filter(({ reasons }) => reasons.some(({ code }) => code.includes('activity')))
    .toSorted((a, b) => b.score - a.score || (a.organisation.id < b.organisation.id ? -1 : 1));
}

/** Is open to it, counts to the threshold here, is neither in nor asked nor lately gone, and belongs to nobody who is in. */
function mayBeAsked(
  organisation: AdmittedOrganisation,
  { members, programme, at }: Search,
  inside: ReadonlySet<string>,
): boolean {
  const { id, status, facts } = organisation;
  const counts = status === 'participant' && facts.region !== undefined && programme.regions.includes(facts.region);
  return (
    isOpenToInvitations(organisation) &&
    counts &&
    memberFacts({ status, facts }).standing === 'good' &&
    !isKnown(id, facts, members, at) &&
    !linksIn(facts).some((link) => inside.has(link))
  );
}

const isKnown = (id: OrganisationId, { inn }: RegisterFacts, members: readonly Member[], at: Date): boolean =>
  members.some(
    (member) =>
      (member.organisationId === id || member.facts.inn === inn) &&
      (!('endedAt' in member) || new Date(member.endedAt) > addDays(at, -leftAloneDays)),
  );

const linksOf = (organisation: Organisation): readonly string[] =>
  'facts' in organisation && organisation.facts !== undefined ? linksIn(organisation.facts) : [];

/** Kinds are kept apart: the address of one is no founder of another. */
const linksIn = ({ links: { founders, director, address }, inn }: RegisterFacts): readonly string[] => [
  `inn ${inn}`,
  ...founders.map((founder) => `founder ${founder}`),
  ...(director === undefined ? [] : [`director ${director}`]),
  ...(address === undefined ? [] : [`address ${address}`]),
];

function rated(organisation: AdmittedOrganisation, clusters: number, { cluster, gaps, programme }: Search): Candidate {
  const { classes } = memberFacts(organisation);
  const main = organisation.facts.mainActivity?.slice(0, 2);
  const welcome = welcomeClasses(cluster.industries, programme);
  const best = [...classes]
    .filter((okvedClass) => welcome.includes(okvedClass))
    .map((okvedClass) => activityReason(okvedClass, okvedClass === main, cluster.industries.includes(okvedClass)))
    .toSorted((a, b) => b.score - a.score)[0];
  const covers = gaps.uncovered.filter((industry) => classes.includes(industry));
  const brings = main === undefined ? undefined : contributionOf(main);
  const parts: { readonly score: number; readonly reason: CandidateReason }[] = [
    ...(best === undefined ? [] : [best]),
    ...covers.map((value) => ({ score: 15, reason: { code: 'covers-industry', value } as const })),
    ...(brings !== undefined && gaps.contributions.includes(brings)
      ? [{ score: 10, reason: { code: 'could-bring', value: brings } as const }]
      : []),
    { score: 5, reason: { code: 'would-count', value: organisation.facts.region ?? '' } },
    clusters === 0
      ? { score: 3, reason: { code: 'in-no-cluster', value: '' } }
      : { score: 0, reason: { code: 'in-clusters', value: String(clusters) } },
  ];
  return {
    organisation,
    score: parts.reduce((sum, { score }) => sum + score, 0),
    reasons: parts.map(({ reason }) => reason),
  };
}

function activityReason(value: string, main: boolean, declared: boolean) {
  const code = main
    ? declared
      ? 'main-activity-declared'
      : 'main-activity-adjacent'
    : declared
      ? 'additional-activity-declared'
      : 'additional-activity-adjacent';
  return { score: (main ? 30 : 10) + (declared ? 10 : 0), reason: { code, value } as const };
}
