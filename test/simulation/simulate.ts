import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { type History, history } from './history.ts';
import { shrunk } from './shrink.ts';

const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '100' },
    seed: { type: 'string', default: 'innovation' },
    /** One history by its own seed, with everything that happened in it. */
    replay: { type: 'string' },
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
  const failed: History[] = [];
  const outcomes = new Map<string, number>();
  let faults = 0;
  let enough = 0;
  for (let n = 1; n <= count; n++) {
    const one = await history(`${seed}-${n}`);
    outcomes.set(one.outcome, (outcomes.get(one.outcome) ?? 0) + 1);
    faults += one.struck.size;
    if (one.struck.size >= 5) enough += 1;
    if (one.violations.length === 0) continue;
    failed.push(one);
    if (failed.length > 5) continue;
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

if (values.help) say('npm run simulate -- [--histories N] [--seed S] [--replay SEED]');
else {
  const wrong =
    values.replay === undefined ? await simulate(Number(values.histories), values.seed) : await replay(values.replay);
  process.exitCode = wrong > 0 ? 1 : 0;
}
