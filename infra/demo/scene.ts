import type { ApiClient } from './client.ts';
import type { Role } from './cast.ts';
import type { Plan } from './plans.ts';
import type { SandboxRegister } from './sandbox-register.ts';

/** An organisation of the play, admitted. */
export type Player = Role & { readonly id: string; readonly name: string };

/** Where one cluster is played. */
export type Scene = {
  readonly plan: Plan;
  readonly api: ApiClient;
  readonly register: SandboxRegister;
  readonly operator: string;
  /** The Idempotency-Key of a step: the same for the same step of the same run. */
  readonly key: (step: string) => string;
  /** What happens now, and how far we are, 0 to 1. */
  readonly tell: (what: string, share: number) => void;
};

/** The one organisation that plays a part. */
export function theOne(players: readonly Player[], part: Player['part']): Player {
  const found = players.find((player) => player.part === part);
  if (found === undefined) throw new Error(`nobody plays ${part}`);
  return found;
}
