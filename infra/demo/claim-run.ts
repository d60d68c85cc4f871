import { applicationStep } from './admit.ts';
import { castOf, runLimit } from './cast.ts';
import { type ApiClient, UnexpectedRefusal } from './client.ts';
import type { Plan } from './plans.ts';

const attempts = 50;

/** A number of a run that nobody has used here: whoever applies first with its first organisation has it. */
export async function claimRun(plans: readonly Plan[], api: ApiClient, key: (step: string) => string): Promise<number> {
  const [plan] = plans;
  if (plan === undefined) throw new Error('no cluster to play');
  for (let attempt = 1; ; attempt++) {
    const run = Math.floor(Math.random() * runLimit);
    const [founder] = castOf(plan, run);
    if (founder === undefined) throw new Error('nobody plays the founder');
    const { inn, person: as } = founder;
    const input = { identifier: { kind: 'inn', value: inn } } as const;
    const answer = await api.call('applyForParticipation', input, { as, idempotencyKey: key(applicationStep(inn)) });
    if (answer.ok) return run;
    if (answer.problem.code !== 'already-registered' || attempt === attempts)
      throw new UnexpectedRefusal('applyForParticipation', answer.problem);
  }
}
