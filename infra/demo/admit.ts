import type { Role } from './cast.ts';
import { inParallel } from './in-parallel.ts';
import type { Player, Scene } from './scene.ts';
import { waitFor } from './wait-for.ts';

const atOnce = 8;

/** The key of an application: also what claims the number of a run. */
export const applicationStep = (inn: string): string => `apply-${inn}`;

/** Everybody signs in and applies for participation; the register is asked asynchronously. */
export async function admit(roles: readonly Role[], scene: Scene): Promise<readonly Player[]> {
  const { tell, register } = scene;
  let admitted = 0;
  // What an earlier run on another platform told this register must not stand in the way.
  await Promise.all(roles.filter(({ part }) => part === 'ends').map(({ inn }) => register.restore(inn)));
  return register.whileOpen(() =>
    inParallel(roles, atOnce, async (role) => {
      const player = await admitOne(role, scene);
      admitted++;
      tell(`organisations admitted: ${admitted} of ${roles.length}`, (0.4 * admitted) / roles.length);
      return player;
    }),
  );
}

async function admitOne(role: Role, { api, key }: Scene): Promise<Player> {
  const { inn, person: as } = role;
  await api.must('readMe', {}, { as });
  const identifier = { kind: 'inn', value: inn } as const;
  const idempotencyKey = key(applicationStep(inn));
  const { id } = await api.must('applyForParticipation', { identifier }, { as, idempotencyKey });
  const { status, reason, facts } = await waitFor(
    `the register's word on ${inn}`,
    async () => {
      const now = await api.must('readOrganisation', { organisationId: id }, { as });
      return now.status === 'checking' ? undefined : now;
    },
    { firstPause: 500 },
  );
  if ((status !== 'participant' && status !== 'partner') || facts === undefined)
    throw new Error(`${inn} is ${status} (${reason ?? 'no reason'}) instead of admitted`);
  return { ...role, id, name: facts.name };
}
