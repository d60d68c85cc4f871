import { type Actor, represents } from '../actor.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { OrganisationChange } from './change.ts';
import type { Organisation } from './organisation.ts';
import { subjectOf } from './proposal.ts';

type Answer = { readonly sawVersion: number; readonly by: Actor; readonly at: Date };
type Outcome = Result<OrganisationChange, Refusal>;

/** Its people confirm: it bears the new name, or goes on as its successor, with the successor's numbers. */
export function confirmProposal(organisation: Organisation, answer: Answer): Outcome {
  const asked = proposed(organisation, answer);
  if (!asked.ok) return asked;
  const { proposal, declined, ...before } = asked.value;
  const { facts } = before;
  const base = { ...stepOf(before, answer), declined };
  const fact = { type: 'organisation-change-confirmed', data: { kind: proposal.kind } } as const;
  if (proposal.kind === 'renamed') {
    const after = { ...base, facts: { ...facts, name: proposal.name } };
    return accept({ ...changeBy(organisation, answer), after, fact, claims: [], releases: [] });
  }
  const { successor } = proposal;
  const after = { ...base, facts: successor, identifier: { kind: 'inn' as const, value: successor.inn } };
  // Somebody else here may stand for the successor already: then the numbers are taken and nothing is written.
  const claims = [successor.inn, successor.ogrn];
  return accept({ ...changeBy(organisation, answer), after, fact, claims, releases: [facts.inn, facts.ogrn] });
}

/** They decline: everything stays, and the same is not proposed again. */
export function declineProposal(organisation: Organisation, answer: Answer): Outcome {
  const asked = proposed(organisation, answer);
  if (!asked.ok) return asked;
  const { proposal, declined = [], ...before } = asked.value;
  const after = { ...stepOf(before, answer), declined: [...declined, subjectOf(proposal)].slice(-20) };
  const fact = { type: 'organisation-change-declined', data: { kind: proposal.kind } } as const;
  return accept({ ...changeBy(organisation, answer), after, fact, claims: [], releases: [] });
}

function proposed(organisation: Organisation, { sawVersion, by }: Answer) {
  if (!represents(by, organisation.id)) return refuse({ kind: 'not-yours' });
  if (organisation.version !== sawVersion) return refuse({ kind: 'stale-version' });
  if (!('proposal' in organisation) || organisation.proposal === undefined)
    return refuse({ kind: 'wrong-status', status: organisation.status });
  return accept({ ...organisation, proposal: organisation.proposal });
}

const stepOf = <Before extends Pick<Organisation, 'version'>>(before: Before, { at }: Answer) => ({
  ...before,
  version: before.version + 1,
  updatedAt: at.toISOString(),
});

const changeBy = (before: Organisation, { by, at }: Answer) => ({ before, actor: by.personId, at });
