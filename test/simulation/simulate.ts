import { parseArgs } from 'node:util';
import { hunt } from './planted/hunt.ts';
import { planted, plantedNames } from './planted/planted.ts';
import type { Planted } from './planted/sabotage.ts';
import { history } from './history.ts';
import { whichOld } from './old/which-old.ts';
import type { Old } from './platform/platform.ts';
import { inThreads } from './threads.ts';
import { Teller } from './teller.ts';

const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '100' },
    seed: { type: 'string', default: 'innovation' },
    /** One history by its own seed, with everything that happened in it. */
    replay: { type: 'string' },
    /** Defects that are planted one at a time: all of them, or the one of this name. */
    planted: { type: 'string' },
    /** The commit whose code is rolled out over; `none`: nothing is. Left out: the code before the last change of it. */
    old: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function replay(seed: string, old: Old | undefined): Promise<number> {
  const one = await history(seed, { keepTrace: true, old });
  for (const line of one.trace) say(line);
  say(`${one.outcome}, trace ${one.hash}`);
  new Teller(say, old).tell(one);
  return one.violations.length;
}

async function simulate(count: number, seed: string, old: Old | undefined): Promise<number> {
  const begin = process.hrtime.bigint();
  const teller = new Teller(say, old);
  const outcomes = new Map<string, number>();
  const lost: string[] = [];
  let [failed, ofOld, faults, enough] = [0, 0, 0, 0];
  for await (const about of inThreads({ seed, count, commit: old?.code.commit })) {
    outcomes.set(about.outcome, (outcomes.get(about.outcome) ?? 0) + 1);
    faults += about.struck;
    if (about.struck >= 5) enough += 1;
    if (about.lost !== undefined) lost.push(`${about.name}: ${about.lost}`);
    if (!about.violated) continue;
    if (await teller.isOurs(about.name)) failed += 1;
    else ofOld += 1;
  }
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  say(
    `${count} histories from seed ${seed} at ${teller.commit} in ${seconds.toFixed(0)} s (${(count / seconds).toFixed(1)} a second)`,
  );
  say(`they ended ${[...outcomes].map(([outcome, times]) => `${outcome} ${times}`).join(', ')}`);
  say(`faults that struck: ${(faults / count).toFixed(1)} a history; five or more in ${enough}`);
  if (lost.length > 0) say(`old code met what it does not know in ${lost.length} histories, as in ${lost[0]}`);
  if (ofOld > 0) say(`not counted: ${ofOld} histories with what old code alone breaks as well`);
  say(
    failed === 0
      ? `no violation: with 95 % confidence fewer than ${(300 / count).toPrecision(2)} % of histories have one, under the modelled faults only`
      : `${failed} histories with violations`,
  );
  return failed;
}

/** Each planted defect until it is found. The number of those that should have been found and were not. */
async function hunts(name: string, most: number, seed: string, old: Old | undefined): Promise<number> {
  let missed = 0;
  for (const one of plantedNames.filter((each) => name === 'all' || each === name)) {
    const { does, equivalent, mixed }: Planted = planted[one];
    if (mixed === true && old === undefined) {
      say(`-     ${one}: ${does}: not looked for, there is no old code`);
      continue;
    }
    const { after, by, first } = await hunt(one, {
      seed,
      most: equivalent === undefined ? most : Math.min(most, 300),
      old: mixed === true ? old : undefined,
    });
    const isRight = (after === undefined) === (equivalent !== undefined);
    if (!isRight) missed += 1;
    const found = after === undefined ? `not found in ${most} histories` : `found after ${after}, by ${by.join(', ')}`;
    say(`${isRight ? 'ok   ' : 'WRONG'} ${one}: ${does}: ${found}`);
    if (equivalent !== undefined) say(`      equivalent: ${equivalent}`);
    if (!isRight && first !== '') say(`      ${first}`);
  }
  return missed;
}

async function main(): Promise<number> {
  const { code, why, isRefused } = await whichOld(values.old);
  if (isRefused) {
    say(`nothing is played: ${why}`);
    return 1;
  }
  say(code === undefined ? `without old code: ${why}` : `old code: ${code.commit} (${why})`);
  const old = code === undefined ? undefined : { code, isAlone: false };
  const { histories, seed, replay: again, planted: name } = values;
  if (again !== undefined) return replay(again, old);
  if (name !== undefined) return hunts(name, Number(histories), seed, old);
  return simulate(Number(histories), seed, old);
}

if (values.help)
  say('npm run simulate -- [--histories N] [--seed S] [--replay SEED] [--planted all|NAME] [--old COMMIT|none]');
else process.exitCode = (await main()) > 0 ? 1 : 0;
