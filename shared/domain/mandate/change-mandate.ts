import { type Actor, represents } from '../actor.ts';
import { hasCapacity, type Organisation } from '../organisation/organisation.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { onward } from '../step.ts';
import type { MandateFact } from './fact.ts';
import { type Mandate, MandateTerms } from './mandate.ts';
import type { MandateStep } from './open-mandate.ts';

type Acting = { readonly by: Actor; readonly at: Date };

const step = (
  before: Mandate,
  after: Partial<Mandate>,
  fact: MandateFact,
  by: Pick<MandateStep, 'actor' | 'at'>,
): MandateStep => ({ before, after: { ...before, ...after, ...onward(before, by.at) }, fact, ...by });

/** Its owner looks for something else. */
export function changeMandate(
  mandate: Mandate,
  { terms, sawVersion, by, at }: Acting & { readonly terms: MandateTerms; readonly sawVersion: number },
): Result<MandateStep, Refusal> {
  const { organisationId, status } = mandate;
  if (!represents(by, organisationId)) return refuse({ kind: 'not-yours' });
  if (mandate.version !== sawVersion) return refuse({ kind: 'stale-version' });
  if (status === 'closed') return refuse({ kind: 'wrong-status', status });
  const known = JSON.stringify;
  const names = MandateTerms.keyof().options;
  const fields = names.filter((field) => known(mandate.terms[field]) !== known(terms[field]));
  const fact = { type: 'mandate-changed', data: { organisationId, fields } } as const;
  return accept(step(mandate, { terms }, fact, { actor: by.personId, at }));
}

const ways = {
  pause: { from: ['open'], to: 'paused', type: 'mandate-paused' },
  resume: { from: ['paused'], to: 'open', type: 'mandate-resumed' },
  close: { from: ['open', 'paused'], to: 'closed', type: 'mandate-closed' },
} as const satisfies Record<
  string,
  { from: readonly Mandate['status'][]; to: Mandate['status']; type: MandateFact['type'] }
>;

/** For the time being nothing is proposed; again; or for good. */
export function moveMandate(
  mandate: Mandate,
  organisation: Organisation,
  { way, by, at }: Acting & { readonly way: keyof typeof ways },
): Result<MandateStep, Refusal> {
  const { organisationId, status, capacity } = mandate;
  const { from, to, type } = ways[way];
  if (!represents(by, organisationId)) return refuse({ kind: 'not-yours' });
  if (!from.some((one) => one === status)) return refuse({ kind: 'wrong-status', status });
  if (way === 'resume' && !hasCapacity(organisation, capacity)) return refuse({ kind: 'no-capacity' });
  return accept(step(mandate, { status: to }, { type, data: { organisationId } }, { actor: by.personId, at }));
}

/** Who lost the capacity is proposed nothing any more; `undefined` when nothing has to be done. */
export function pauseWithoutCapacity(mandate: Mandate, organisation: Organisation, at: Date): MandateStep | undefined {
  const { organisationId, capacity, status } = mandate;
  if (status !== 'open' || hasCapacity(organisation, capacity)) return undefined;
  return step(
    mandate,
    { status: 'paused' },
    { type: 'mandate-paused', data: { organisationId } },
    { actor: 'system', at },
  );
}

/** What this person may do with a mandate now; names of routes. */
export function mandateActions({ organisationId, status }: Mandate, actor: Actor): string[] {
  if (!represents(actor, organisationId)) return [];
  return [
    status !== 'closed' && 'changeMandate',
    status === 'open' && 'pauseMandate',
    status === 'paused' && 'resumeMandate',
    status !== 'closed' && 'closeMandate',
    status === 'open' && 'showInterest',
    'listMandateMatches',
  ].filter((action) => action !== false);
}
