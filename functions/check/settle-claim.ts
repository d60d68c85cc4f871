import type { CheckingOrganisation, Organisation } from '../../shared/domain/organisation/organisation.ts';
import { refuseAdmission } from '../../shared/domain/organisation/refuse-admission.ts';
import type { RegisterFacts } from '../../shared/domain/register/facts.ts';
import type { CheckDeps } from './deps.ts';

/**
 * The same organisation stands under another item: one applied with its INN, the other with its OGRN. If that one is
 * still being checked the earlier application stays: the later one is refused by its own check, so this one waits.
 */
export async function settleClaim(
  organisation: CheckingOrganisation,
  facts: RegisterFacts,
  { organisations, now }: Pick<CheckDeps, 'organisations' | 'now'>,
): Promise<'refused' | 'wait' | 'overtaken'> {
  const holders = await organisations.findByNumber([facts.inn, facts.ogrn]);
  const others = holders
    .filter((holder) => holder !== undefined)
    .filter((holder) => holder.id !== organisation.id && holds(holder));
  // None left: it has just given the number up.
  if (others.every((other) => yields(other, organisation))) return 'wait';
  const refusal = refuseAdmission(organisation, { reason: 'already-registered', facts, at: now() });
  const saved = await organisations.save(refusal);
  return saved.ok ? 'refused' : 'overtaken';
}

/** A claim is read before its holder: one that was refused in between let its number go, and stands in nobody's way. */
const holds = ({ status }: Organisation): boolean => status !== 'refused';

const yields = (other: Organisation, organisation: CheckingOrganisation): boolean =>
  other.status === 'checking' && orderOf(other) > orderOf(organisation);

const orderOf = ({ appliedAt, id }: Organisation): string => `${appliedAt} ${id}`;
