import { organisationView } from '../../shared/contracts/present/organisation-view.ts';
import type { OrganisationView } from '../../shared/contracts/views.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import type { OrganisationId } from '../../shared/domain/ids.ts';
import type { OrganisationChange } from '../../shared/domain/organisation/change.ts';
import type { Organisation } from '../../shared/domain/organisation/organisation.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Result } from '../../shared/domain/result.ts';
import { orRefuse } from '../runtime/refused.ts';
import { untilSaved } from '../runtime/until-saved.ts';
import type { OperatorDeps } from './deps.ts';

type Measure = { readonly reason: string; readonly by: Actor; readonly at: Date };

/** Load → decide → save for a measure about one organisation; again when the register's news came in between. No change: it is so already. */
export const changeOrganisation = (
  { organisationId, reason }: { readonly organisationId: OrganisationId; readonly reason: string },
  actor: Actor,
  deps: OperatorDeps,
  decide: (organisation: Organisation, measure: Measure) => Result<OrganisationChange | undefined, Refusal>,
): Promise<OrganisationView> =>
  untilSaved(async () => {
    const organisation = orRefuse(await deps.organisations.load(organisationId));
    const change = orRefuse(decide(organisation, { reason, by: actor, at: deps.now() }));
    if (change === undefined) return { ok: true, value: organisationView(organisation, actor) };
    const saved = await deps.organisations.save(change);
    return saved.ok ? { ok: true, value: organisationView(saved.value, actor) } : saved;
  });
