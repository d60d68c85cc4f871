import type * as z from 'zod';
import { ConfirmedMember, EndedMember, InvitedMember, RequestedMember } from '../../shared/domain/cluster/member.ts';
import { memberFacts } from './facts.ts';
import { clusterId, instant, organisationId, personId } from './ids.ts';

const common = (n: number) => ({
  clusterId: clusterId(),
  organisationId: organisationId(n),
  role: 'participant' as const,
  facts: memberFacts(n),
  version: n,
  updatedAt: instant(),
});

const contribution = { kind: 'component' as const, text: 'Проектирование аналоговых микросхем' };

export const invited = (n = 2, overrides: Partial<z.input<typeof InvitedMember>> = {}): InvitedMember =>
  InvitedMember.parse({
    ...common(n),
    status: 'invited',
    invitedAt: instant(),
    invitedBy: personId(1),
    expiresAt: instant(30),
    reminders: 0,
    resent: 0,
    ...overrides,
  });

export const requested = (n = 2, overrides: Partial<z.input<typeof RequestedMember>> = {}): RequestedMember =>
  RequestedMember.parse({
    ...common(n),
    status: 'requested',
    requestedAt: instant(),
    requestedBy: personId(n),
    contribution,
    ...overrides,
  });

export const confirmed = (n = 2, overrides: Partial<z.input<typeof ConfirmedMember>> = {}): ConfirmedMember =>
  ConfirmedMember.parse({
    ...common(n),
    status: 'confirmed',
    confirmedAt: instant(),
    confirmedBy: personId(n),
    contribution,
    ...overrides,
  });

/** Organisation 1 founds every cluster of the builders. */
export const founder = (overrides: Partial<z.input<typeof ConfirmedMember>> = {}): ConfirmedMember =>
  confirmed(1, { role: 'founder', ...overrides });

export const ended = (n = 2, overrides: Partial<z.input<typeof EndedMember>> = {}): EndedMember =>
  EndedMember.parse({ ...common(n), status: 'left', endedAt: instant(), ...overrides });
