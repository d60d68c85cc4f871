import { type Measured, warmProcess } from './handlers/children.ts';
import { limit, type Method, methods, raw } from './handlers/contenders.ts';
import { sameAnswers } from './handlers/same-answers.ts';
import { onStage, type Stage } from './handlers/stage.ts';
import { type Measurement, percentile, table } from './measurement.ts';
import { type Bar, barOf, barsPlot } from './plot.ts';

const rounds = 15;
const perRound = 100;
/** So many that all that runs often is compiled. */
const before = 600;
/** Of raw as usually written. */
const goal = 0.9;

type Answered = { readonly name: string; readonly runs: readonly Measured[] };
const cpu = ({ runs }: Answered, percent: number): number =>
  percentile(
    runs.map((run) => run.cpu),
    percent,
  );

/** CPU of one warm request, the two routes by everybody: a process each, all in turn. */
export const warm: Measurement = ({ peers }, say) =>
  onStage(peers, async (stage) => {
    const parts: string[] = [];
    const bars: Bar[] = [];
    for (const method of methods) {
      await sameAnswers(stage.contenders, method, stage.requests[method]);
      say(`${method} by ${stage.contenders.length}`);
      const all = await answered(stage, method);
      parts.push(reported(method, all));
      bars.push({ label: method, parts: [] }, ...all.map((one) => barOf(one.name, cpu(one, 50))));
    }
    const shown = '![Processor time of a warm request](performance/warm.svg)';
    const plot = barsPlot('Processor time of a warm request', [], bars, (value) => `${value.toFixed(2)} ms`);
    return { title: 'Warm requests', body: [introduction, shown, ...parts].join('\n\n'), exceeded: [], plot };
  });

const introduction = `CPU of one request in a process that has answered ${before} of the same, with AWS answering at once from another
process; contenders and routes as for the cold start. Medians of ${rounds} rounds of ${perRound} requests, everybody in turn, with what
a tenth of the rounds was below and above. Ours do everything: middy, validation of requests, answers and stored items,
roles, switches, idempotency, chain of events, log. Instructions are not counted: the machines that this runs on do not
let anybody count them.`;

async function answered({ contenders, requests }: Stage, method: Method): Promise<Answered[]> {
  const everybody = await Promise.all(
    contenders.map(async ({ name, bundles }) => ({
      name,
      process: await warmProcess(bundles[method], requests[method]),
      runs: new Array<Measured>(),
    })),
  );
  try {
    for (const { process } of everybody) await process.answers(before);
    for (let round = 0; round < rounds; round++)
      for (const { process, runs } of everybody) runs.push(await process.answers(perRound));
  } finally {
    for (const { process } of everybody) process.stop();
  }
  return everybody;
}

function reported(method: Method, all: readonly Answered[]): string {
  const [own] = all;
  const base = all.find(({ name }) => name === raw);
  const of = (one: Answered, other: Answered): number => cpu(one, 50) / cpu(other, 50);
  const rows = all.map((one) => [
    one.name,
    cpu(one, 50).toFixed(2),
    `${cpu(one, 10).toFixed(2)} – ${cpu(one, 90).toFixed(2)}`,
    base === undefined ? '–' : of(one, base).toFixed(2),
  ]);
  const cells = table(['', 'CPU ms', 'spread', 'of raw'], rows);
  if (own === undefined || base === undefined) return `### ${method}, warm\n\n${cells}`;
  const reached = of(own, base);
  const cheaper = all.filter((one) => one !== own && one.name !== limit && cpu(one, 50) < cpu(own, 50));
  const said = `Goal ${reached <= goal ? 'reached' : '**missed**'}: ${reached.toFixed(2)} of raw, wanted ${goal}; ${
    cheaper.length === 0 ? 'nobody else is cheaper' : `cheaper are ${cheaper.map(({ name }) => name).join('; ')}`
  }.`;
  return `### ${method}, warm\n\n${cells}\n\n${said}`;
}
