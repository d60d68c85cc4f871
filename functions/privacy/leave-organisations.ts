import type { Actor } from '../../shared/domain/actor.ts';
import type { OrganisationId } from '../../shared/domain/ids.ts';
import { endRepresentation } from '../../shared/domain/organisation/end-representation.ts';
import { orRefuse, Refused } from '../runtime/refused.ts';
import { untilSaved } from '../runtime/until-saved.ts';
import type { PrivacyDeps } from './deps.ts';

/** Ends the person's rights one organisation after the other; none of them, if one would be left without anybody. */
export async function leaveOrganisations({ personId, organisations }: Actor, deps: PrivacyDeps): Promise<void> {
  const alone: OrganisationId[] = [];
  for (const id of organisations) {
    const others = (await deps.organisations.representatives(id)).filter((person) => person !== personId);
    if (others.length === 0) alone.push(id);
  }
  if (alone.length > 0) throw new Refused({ kind: 'last-representative', missing: alone });
  for (const id of organisations)
    await untilSaved(async () => {
      const organisation = orRefuse(await deps.organisations.load(id));
      const representatives = await deps.organisations.representatives(id);
      const change = endRepresentation(organisation, { person: personId, representatives, at: deps.now() });
      if (change === undefined) throw new Refused({ kind: 'last-representative', missing: [id] });
      return deps.organisations.save(change);
    });
}
