import type { OrganisationChange } from '../../shared/domain/organisation/change.ts';
import { formerFactsKey } from './keys.ts';
import { absent, type Write } from './table.ts';

/** What the register said before: dated facts are never lost, only succeeded. Written with the change itself. */
export function formerFactsWrite({ before, after, fact }: OrganisationChange): Write[] {
  if (fact.type !== 'organisation-facts-changed' || before === undefined || !('facts' in before)) return [];
  if (before.facts === undefined || after.id !== before.id) return [];
  const { facts } = before;
  return [
    {
      put: { ...formerFactsKey(before.id, facts.asOf), entity: 'former-facts', version: 1, facts },
      when: absent,
    },
  ];
}
