import * as z from 'zod';
import { Instant } from '../ids.ts';
import { RegisteredName, RegisterFacts } from '../register/facts.ts';

/** What the register tells of an organisation that changes who it is; its people confirm or decline it. */
export const Proposal = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('renamed'), name: RegisteredName, at: Instant }),
  /** It ended and one other took its place, of whom the register says this. */
  z.strictObject({ kind: z.literal('succeeded'), successor: RegisterFacts, at: Instant }),
]);
export type Proposal = z.infer<typeof Proposal>;

/** What was declined before and is not proposed again: names, and INNs of successors. */
export const Declined = z.array(z.string().max(300)).max(20);

/** What a proposal is about: the new name, or the successor's INN. */
export const subjectOf = (proposal: Proposal): string =>
  proposal.kind === 'renamed' ? proposal.name : proposal.successor.inn;
