import { randomUUID } from 'node:crypto';
import { castOf } from './cast.ts';
import { claimRun } from './claim-run.ts';
import { ApiClient } from './client.ts';
import { expectLetters } from './letters.ts';
import { live } from './life/life.ts';
import type { Options } from './options.ts';
import type { Patience } from './patient-fetch.ts';
import type { Found } from './platform-at.ts';
import { play } from './play.ts';
import { plans } from './plans.ts';
import type { Progress } from './progress.ts';
import type { Result } from './report.ts';
import { SandboxRegister } from './sandbox-register.ts';
import type { Scene } from './scene.ts';
import { passwordGrant, tokenCommand, tokensFrom } from './tokens.ts';
import { verifyCluster } from './verify-cluster.ts';

/** `failures`: plays that could not go on, with the reason. */
export type Run = { readonly results: readonly Result[]; readonly failures: readonly string[] };

/** Plays the four clusters side by side and checks each. One that fails does not stop the others. */
export async function runDemo(
  options: Options,
  found: Found,
  progress: Pick<Progress, 'tell' | 'note'>,
  say: (text: string) => void,
): Promise<Run> {
  const { patienceSeconds } = options;
  let troubles = 0;
  const onTrouble = (what: string): void => {
    if (troubles++ === 0)
      progress.note(`The platform does not answer (${what}); waiting for it up to ${patienceSeconds} s.`);
  };
  const patience: Patience = { seconds: patienceSeconds, onTrouble };
  const { identity, mailbox } = found;
  const { tokenCommand: command, client, operator, language } = options;
  if (found.register === undefined) throw new Error('--register is needed: the synthetic organisations live there.');
  if (identity === undefined && command === undefined) throw new Error('--identity or --token-command is needed.');
  const source = command === undefined ? passwordGrant(identity ?? '', client, patience) : tokenCommand(command);
  const api = new ApiClient({ url: found.url, token: tokensFrom(source), patience, language });
  const register = new SandboxRegister(found.register, patience);
  const token = randomUUID();
  const keyOf = (cluster: string) => (step: string) => `${token}:${cluster}:${step}`;

  const since = new Date();
  const { operator: mayDecide } = await api.must('readMe', {}, { as: operator });
  if (!mayDecide) throw new Error(`${operator} is no operator here: npm run ops -- role grant operator ${operator}`);
  const [first] = plans;
  const run = await claimRun(plans, api, keyOf(first?.key ?? ''));
  progress.note(`Run ${run} at ${found.url}`);

  const failures: string[] = [];
  const checkedPlays = await Promise.all(
    plans.map(async (plan, index) => {
      const tell = (what: string, share: number) => progress.tell(index, what, share);
      const scene: Scene = { plan, api, register, operator, key: keyOf(plan.key), tell };
      try {
        const played = await play(castOf(plan, run), scene);
        tell('checking the result', 0.97);
        const { wrong, told } = await verifyCluster(played, scene, since);
        tell(wrong.length === 0 ? `done: ${played.status}` : `done, ${wrong.length} things are WRONG`, 1);
        return [{ plan, played, wrong, told }];
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        failures.push(`${plan.title}: ${why}`);
        tell(`FAILED: ${why}`, 1);
        return [];
      }
    }),
  ).then((all) => all.flat());

  const own = checkedPlays.flatMap(({ told }) => told).filter(({ person }) => person !== operator);
  const interrupted = () => troubles > 0;
  const letters =
    mailbox === undefined ? undefined : await expectLetters(own, { mailbox, since, patience, interrupted });
  if (letters !== undefined && letters.late > 0) progress.note(`${letters.late} letters are still on their way`);
  const results = checkedPlays.map(({ plan, played, wrong, told }): Result => {
    const people = played.players.map(({ person }) => person);
    return {
      plan,
      played,
      wrong: [
        ...wrong,
        ...(letters?.wrong.filter(({ person }) => people.includes(person)).map(({ what }) => what) ?? []),
      ],
      notifications: told.length,
      people: new Set(told.map(({ person }) => person)).size,
      letters: letters && people.reduce((sum, person) => sum + (letters.counts.get(person) ?? 0), 0),
    };
  });
  const wrongs = results.flatMap(({ wrong }) => wrong);
  const lived =
    options.afterwards && wrongs.length === 0 && failures.length === 0
      ? results.find(({ plan }) => plan.fate === 'smooth')
      : undefined;
  if (lived !== undefined) {
    progress.note(`${lived.plan.shortTitle} lives:`);
    const { plan, played } = lived;
    const scene: Scene = { plan, api, register, operator, key: keyOf(`${plan.key}-life`), tell: () => undefined };
    for (const { name, line, wrong } of await live(played, scene, found, say))
      if (wrong) failures.push(`${name}: ${line}`);
  }
  return { results, failures };
}
