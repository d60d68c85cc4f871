import type * as z from 'zod';
import {
  CheckingOrganisation,
  ParticipantOrganisation,
  PartnerOrganisation,
  RefusedOrganisation,
  UnclearOrganisation,
} from '../../shared/domain/organisation/organisation.ts';
import { registerFacts } from './facts.ts';
import { hashOf, innOf, instant, organisationId, personId } from './ids.ts';

const common = (n: number) => ({
  id: organisationId(n),
  version: 1,
  identifier: { kind: 'inn' as const, value: innOf(n) },
  appliedBy: personId(n),
  appliedAt: instant(-30),
  updatedAt: instant(-30),
  lastEventHash: hashOf(n),
});

export const checkingOrganisation = (
  n = 1,
  overrides: Partial<z.input<typeof CheckingOrganisation>> = {},
): CheckingOrganisation =>
  CheckingOrganisation.parse({
    ...common(n),
    status: 'checking',
    attempts: 0,
    nextAttemptAt: instant(-30),
    ...overrides,
  });

/** Organisation n, admitted as a participant from Moscow. */
export const participant = (
  n = 1,
  overrides: Partial<z.input<typeof ParticipantOrganisation>> = {},
): ParticipantOrganisation =>
  ParticipantOrganisation.parse({
    ...common(n),
    version: 2,
    status: 'participant',
    facts: registerFacts(n),
    admittedAt: instant(-30),
    ...overrides,
  });

/** Organisation n, admitted as a partner from Tomsk. */
export const partner = (n = 1, overrides: Partial<z.input<typeof PartnerOrganisation>> = {}): PartnerOrganisation =>
  PartnerOrganisation.parse({
    ...common(n),
    version: 2,
    status: 'partner',
    facts: registerFacts(n, { region: '70', address: `г Томск, ул Примерная, д ${n}` }),
    admittedAt: instant(-30),
    ...overrides,
  });

export const unclearOrganisation = (
  n = 1,
  overrides: Partial<z.input<typeof UnclearOrganisation>> = {},
): UnclearOrganisation =>
  UnclearOrganisation.parse({
    ...common(n),
    version: 2,
    status: 'unclear',
    reason: 'reorganising',
    facts: registerFacts(n, { status: 'REORGANIZING', statusCode: '124' }),
    ...overrides,
  });

export const refusedOrganisation = (
  n = 1,
  overrides: Partial<z.input<typeof RefusedOrganisation>> = {},
): RefusedOrganisation =>
  RefusedOrganisation.parse({
    ...common(n),
    version: 2,
    status: 'refused',
    reason: 'liquidating',
    facts: registerFacts(n, { status: 'LIQUIDATING', statusCode: '101' }),
    ...overrides,
  });
