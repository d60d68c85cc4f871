import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { hunt } from './planted/hunt.ts';
import { planted, type Planted, plantedNames } from './planted/planted.ts';
import { type History, history } from './history.ts';
import { inThreads } from './threads.ts';
import { shrunk } from './shrink.ts';

const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '100' },
    seed: { type: 'string', default: 'innovation' },
    /** One history by its own seed, with everything that happened in it. */
    replay: { type: 'string' },
    /** Defects that are planted one at a time: all of them, or the one of this name. */
    planted: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const commit = (): string => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'no commit';
  }
};

function tell({ seed, violations, plan, struck }: History): void {
  say(`seed ${seed} at ${commit()}:`);
  for (const violation of violations.slice(0, 10)) say(`  ${violation}`);
  for (const fault of plan) if (struck.has(fault.id)) say(`  fault ${JSON.stringify(fault)}`);
}

async function replay(seed: string): Promise<number> {
  const one = await history(seed, { keepTrace: true });
  for (const line of one.trace) say(line);
  say(`${one.outcome}, trace ${one.hash}`);
  tell(one);
  return one.violations.length;
}

async function simulate(count: number, seed: string): Promise<number> {
  const begin = process.hrtime.bigint();
  const failed: string[] = [];
  const outcomes = new Map<string, number>();
  let faults = 0;
  let enough = 0;
  for await (const { name, outcome, struck, violated } of inThreads(seed, count)) {
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    faults += struck;
    if (struck >= 5) enough += 1;
    if (!violated) continue;
    failed.push(name);
    if (failed.length > 5) continue;
    const one = await history(name);
    tell(one);
    const least = await shrunk(one);
    say('the fewest faults that still break it:');
    tell(least);
    say(`again: npm run simulate -- --replay ${one.seed}`);
  }
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  say(
    `${count} histories from seed ${seed} at ${commit()} in ${seconds.toFixed(0)} s (${(count / seconds).toFixed(1)} a second)`,
  );
  say(`they ended ${[...outcomes].map(([outcome, times]) => `${outcome} ${times}`).join(', ')}`);
  say(`faults that struck: ${(faults / count).toFixed(1)} a history; five or more in ${enough}`);
  say(
    failed.length === 0
      ? `no violation: with 95 % confidence fewer than ${(300 / count).toPrecision(2)} % of histories have one, under the modelled faults only`
      : `${failed.length} histories with violations`,
  );
  return failed.length;
}

/** Each planted defect until it is found. The number of those that should have been found and were not. */
async function hunts(which: string, seed: string, most: number): Promise<number> {
  const names = plantedNames.filter((name) => which === 'all' || name === which);
  let missed = 0;
  for (const name of names) {
    const { does, equivalent }: Planted = planted[name];
    const { after, by, first } = await hunt(name, {
      seed,
      most: equivalent === undefined ? most : Math.min(most, 300),
    });
    const isRight = (after === undefined) === (equivalent !== undefined);
    if (!isRight) missed += 1;
    const found = after === undefined ? `not found in ${most} histories` : `found after ${after}, by ${by.join(', ')}`;
    say(`${isRight ? 'ok   ' : 'WRONG'} ${name}: ${does}: ${found}`);
    if (equivalent !== undefined) say(`      equivalent: ${equivalent}`);
    if (!isRight && first !== '') say(`      ${first}`);
  }
  return missed;
}

if (values.help) say('npm run simulate -- [--histories N] [--seed S] [--replay SEED] [--planted all|NAME]');
else {
  const { histories, seed, replay: again, planted: which } = values;
  const wrong =
    again !== undefined
      ? await replay(again)
      : which !== undefined
        ? await hunts(which, seed, Number(histories))
        : await simulate(Number(histories), seed);
  process.exitCode = wrong > 0 ? 1 : 0;
}
