import type { OrganisationChange } from '../../shared/domain/organisation/change.ts';
import { formerFactsKey } from './keys.ts';
import { absent, type Write } from './table.ts';

/** What the register said before: dated facts are never lost, only succeeded. Written with the change itself. */
export function formerFactsWrite({ before, after, fact }: OrganisationChange): Write[] {
  const confirmed = fact.type === 'organisation-change-confirmed';
  if (!(confirmed || fact.type === 'organisation-facts-changed') || before === undefined) return [];
  if (!('facts' in before)) return [];
  if (before.facts === undefined || after.id !== before.id) return [];
  const { facts, version } = before;
  // A new name is taken without a new answer of the register: the same date may come twice.
  const asOf = confirmed ? `${facts.asOf}#${version}` : facts.asOf;
  return [
    {
      put: { ...formerFactsKey(before.id, asOf), entity: 'former-facts', version: 1, facts },
      when: absent,
    },
  ];
}
