import type { OrganisationChange } from '../../shared/domain/organisation/change.ts';
import { addDays } from '../../shared/domain/days.ts';
import { handoverKey, representativeKey } from './keys.ts';
import { absent, type Condition, type Write } from './table.ts';
import { ttl } from './ttl.ts';

/** What a link needs to be found by its token, and what ends with those who are replaced. */
export function handoverWrites({ before, after, predecessors = [], witness }: OrganisationChange): Write[] {
  const { id, handover } = after;
  const made = handover !== undefined && handover.tokenHash !== before?.handover?.tokenHash;
  return [
    ...(made ? [tokenWrite(id, handover)] : []),
    // The API of people erases nothing: whoever acted for it is written down as somebody who does not any more.
    ...predecessors.map((person) => ({
      put: { ...representativeKey(person, id), entity: 'former-representative', version: 1, personId: person },
      when: acts,
    })),
    ...(witness === undefined ? [] : [{ check: representativeKey(witness, id), when: acts }]),
  ];
}

const acts: Condition = { expression: 'entity = :acts', values: { ':acts': 'representative' } };

const tokenWrite = (
  organisationId: string,
  { tokenHash, expiresAt }: { readonly tokenHash: string; readonly expiresAt: string },
): Write => ({
  put: {
    ...handoverKey(tokenHash),
    entity: 'handover',
    version: 1,
    organisationId,
    // A while longer than it works: whoever comes late is told that it expired.
    ttl: ttl(addDays(new Date(expiresAt), 30)),
  },
  when: absent,
});
