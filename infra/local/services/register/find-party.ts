import * as z from 'zod';
import { organisationOf } from './organisation-of.ts';
import { applied, type Override } from './overrides.ts';
import { partyOf } from './party.ts';
import { placeOf } from './numbers.ts';

/** Body of `findById/party`. Unknown members are ignored, as the real one does. */
export const PartyQuery = z.object({
  query: z.string().max(300),
  count: z.int().min(1).max(300).default(10),
  kpp: z.string().max(9).optional(),
  branch_type: z.enum(['MAIN', 'BRANCH']).optional(),
  type: z.enum(['LEGAL', 'INDIVIDUAL']).optional(),
  status: z.array(z.enum(['ACTIVE', 'LIQUIDATING', 'LIQUIDATED', 'BANKRUPT', 'REORGANIZING'])).optional(),
});
export type PartyQuery = z.infer<typeof PartyQuery>;

export type Suggestion = ReturnType<typeof partyOf>;

/** What the register suggests for an INN or OGRN: the head organisation first, then its branches; nothing when unknown. */
export const findParty = (
  { query, count, kpp, branch_type: branchType, type, status }: PartyQuery,
  overrideOf: (inn: string) => Override | undefined,
): readonly Suggestion[] => {
  const place = placeOf(query.trim());
  if (place === undefined) return [];
  const plain = organisationOf(place);
  const organisation = applied(plain, overrideOf(plain.inn));
  if (organisation === undefined) return [];
  if (status !== undefined && status.length > 0 && !status.includes(organisation.status)) return [];
  if (type !== undefined && (type === 'LEGAL') !== (organisation.kind === 'legal-entity')) return [];
  return [partyOf(organisation), ...organisation.branches.map((branch) => partyOf(organisation, branch))]
    .filter(({ data }) => branchType === undefined || (data.branch_type ?? 'MAIN') === branchType)
    .filter(({ data }) => kpp === undefined || data.kpp === kpp)
    .slice(0, count);
};
