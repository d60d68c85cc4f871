import type { Actor } from '../../shared/domain/actor.ts';
import { PersonId } from '../../shared/domain/ids.ts';

/** A visitor: who calls public routes, with a token or without. */
export const nobody: Actor = { personId: PersonId.parse('public'), organisations: [], operator: false };
