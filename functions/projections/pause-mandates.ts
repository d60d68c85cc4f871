import { pauseWithoutCapacity } from '../../shared/domain/mandate/change-mandate.ts';
import { mostMandates } from '../../shared/domain/mandate/mandate.ts';
import type { Organisation } from '../../shared/domain/organisation/organisation.ts';
import type { MatchingDeps } from './deps.ts';

/** An organisation that may not act as investor or department any more is proposed nothing. */
export async function pauseMandates(
  organisation: Organisation,
  { mandates, now }: Pick<MatchingDeps, 'mandates' | 'now'>,
): Promise<void> {
  const { items } = await mandates.ofOrganisation(organisation.id, { limit: mostMandates * 5, after: undefined });
  for (const { id } of items.filter(({ status }) => status === 'open')) {
    const loaded = await mandates.load(id);
    const step = loaded.ok ? pauseWithoutCapacity(loaded.value, organisation, now()) : undefined;
    if (step === undefined) continue;
    const saved = await mandates.write(step);
    if (!saved.ok) throw new Error('a mandate changed while it was paused');
  }
}
