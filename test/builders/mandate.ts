import type * as z from 'zod';
import { Mandate, type MandateTerms } from '../../shared/domain/mandate/mandate.ts';
import { hashOf, instant, mandateId, organisationId } from './ids.ts';

/** Anything of any kind. */
export const terms = (overrides: Partial<z.input<typeof MandateTerms>> = {}) => ({
  name: 'Приборостроение, серии А и Б',
  kinds: ['investment' as const],
  levels: { from: 4, to: 7 },
  instruments: [],
  classes: [],
  sections: [],
  regions: [],
  ...overrides,
});

/** Mandate n of organisation 9, an investor. */
export const openMandate = (n = 1, overrides: Partial<z.input<typeof Mandate>> = {}): Mandate =>
  Mandate.parse({
    id: mandateId(n),
    version: 1,
    lastEventHash: hashOf(1),
    organisationId: organisationId(9),
    capacity: 'investor',
    status: 'open',
    terms: terms(),
    openedAt: instant(),
    updatedAt: instant(),
    ...overrides,
  });
