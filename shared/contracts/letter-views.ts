import * as z from 'zod';
import { ClusterId, Instant, OrganisationId } from '../domain/ids.ts';
import { AddresseeNotFound, FoundAddressee } from '../domain/letter/letter.ts';
import { AllowedActions } from './views.ts';

/** Who is written to, as the register publishes it; `unknown` until the register answers. */
export const AddresseeView = z.discriminatedUnion('kind', [
  FoundAddressee.strip(),
  AddresseeNotFound.strip(),
  z.object({ kind: z.literal('unknown') }),
]);

export const LetterView = z
  .object({
    clusterId: ClusterId,
    letterId: z.string(),
    inn: z.string(),
    role: z.enum(['participant', 'partner']).optional(),
    message: z.string().optional(),
    status: z.enum(['sent', 'opened', 'used', 'expired', 'revoked']),
    addressee: AddresseeView,
    writtenAt: Instant,
    expiresAt: Instant,
    openedAt: Instant.optional(),
    usedAt: Instant.optional(),
    organisationId: OrganisationId.optional(),
    outcome: z
      .enum(['pending', 'invited', 'refused', 'cluster-full', 'cluster-ended', 'already-in'])
      .optional()
      .meta({ description: 'What became of a used letter; pending until the organisation is admitted' }),
    allowedActions: AllowedActions,
  })
  .meta({ id: 'Letter' });
export type LetterView = z.infer<typeof LetterView>;

export const LetterId = z
  .string()
  .regex(/^[1-9]\d{0,7}$/)
  .meta({ description: 'Number of the letter in its cluster', example: '17' });
/** 256 bits that are on the paper and nowhere else. */
export const LetterToken = z
  .string()
  .regex(/^[\w-]{43}$/)
  .meta({ example: 'pWm5sT0hY3nQ8cVb1kLx7fRz2jUa9dGe4iNo6tKyHsE' });
