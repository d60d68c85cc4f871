import { parseArgs } from 'node:util';
import { crash } from './crash.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '100' }, seed: { type: 'string', default: 'innovation' } },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const begin = performance.now();
const { kills, points, recoveries, clusters, redriven, wrong } = await crash(Number(values.kills), values.seed, say);
const slowest = (Math.max(0, ...recoveries) / 1000).toFixed(1);
const named = [...points.keys()].filter((point) => point !== 'somewhere');
for (const [point, times] of [...points].toSorted()) say(`${String(times).padStart(5)}  ${point}`);
say(
  `${kills} kills, ${points.get('somewhere') ?? 0} of them at random and the others at ${named.length} points; slowest recovery ${slowest} s.`,
);
say(
  `${clusters} clusters played; ${redriven} dead letters sent again; ${((performance.now() - begin) / 1000).toFixed(0)} s.`,
);
for (const what of wrong) say(`WRONG ${what}`);
say(wrong.length === 0 ? 'Nothing is lost, nothing is twice.' : `${wrong.length} things are WRONG.`);
process.exit(wrong.length === 0 && Number(slowest) <= 60 ? 0 : 1);
