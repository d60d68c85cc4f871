import type { OrganisationFact } from '../event.ts';
import type { PersonId } from '../ids.ts';
import type { Organisation } from './organisation.ts';

/** What a decision about an organisation leads to: written in one transaction, conditional on `before.version`. */
export type OrganisationChange = {
  readonly before: Organisation | undefined;
  readonly after: Organisation;
  readonly fact: OrganisationFact;
  readonly actor: PersonId | 'system';
  readonly at: Date;
  /** INN and OGRN that this organisation now stands for; the transaction fails if another one does already. */
  readonly claims: readonly string[];
  /** INN and OGRN that it no longer stands for. */
  readonly releases: readonly string[];
  /** The person who may act for it from now on. */
  readonly representative?: PersonId;
  /** Who may not act for it any more. */
  readonly predecessors?: readonly PersonId[];
  /** Who still may: the transaction fails if that one is gone, too. */
  readonly witness?: PersonId;
};
