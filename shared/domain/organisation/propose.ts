import { Inn } from '../identifiers/inn.ts';
import type { RegisterFacts } from '../register/facts.ts';
import type { OrganisationChange } from './change.ts';
import type { Organisation } from './organisation.ts';
import { type Proposal, subjectOf } from './proposal.ts';
import { isWatched } from './watch.ts';

type Heard = {
  /** What the register says about the organisation now. */
  readonly facts: RegisterFacts;
  /** And about the one that took its place. */
  readonly successor?: RegisterFacts | undefined;
  readonly at: Date;
};

/**
 * A new name, or one successor of an organisation that ended, is put to its people. `undefined` when there is nothing
 * new to put to them: it was proposed already, or declined.
 */
export function propose(organisation: Organisation, { facts, successor, at }: Heard): OrganisationChange | undefined {
  if (!isJudged(organisation) || facts.inn !== organisation.facts.inn) return undefined;
  const proposal = proposalOf(organisation, { facts, successor, at });
  if (proposal === undefined || !isNew(organisation, subjectOf(proposal))) return undefined;
  return {
    before: organisation,
    after: { ...organisation, proposal, version: organisation.version + 1, updatedAt: at.toISOString() },
    fact: { type: 'organisation-change-proposed', data: { kind: proposal.kind } },
    actor: 'system',
    at,
    claims: [],
    releases: [],
  };
}

/** The INN of whoever took its place, if that is news: of several none, since nobody can tell which one it is here. */
export function successorToAsk(organisation: Organisation, facts: RegisterFacts): Inn | undefined {
  const [only, ...more] = facts.successors;
  if (!isJudged(organisation) || facts.status !== 'LIQUIDATED' || only === undefined || more.length > 0)
    return undefined;
  const inn = Inn.safeParse(only.inn).data;
  return inn !== undefined && inn !== facts.inn && isNew(organisation, inn) ? inn : undefined;
}

type Judged = Extract<Organisation, { proposal?: unknown }>;
const isJudged = (organisation: Organisation): organisation is Judged =>
  isWatched(organisation) && 'facts' in organisation && organisation.facts !== undefined;

const isNew = ({ proposal, declined = [] }: Judged, subject: string): boolean =>
  !declined.includes(subject) && (proposal === undefined || subjectOf(proposal) !== subject);

function proposalOf({ facts: known, proposal }: Judged, { facts, successor, at }: Heard): Proposal | undefined {
  if (successor !== undefined) return { kind: 'succeeded', successor, at: at.toISOString() };
  // The name of one that ended does not matter any more.
  if (facts.name === known.name || proposal?.kind === 'succeeded') return undefined;
  return { kind: 'renamed', name: facts.name, at: at.toISOString() };
}
