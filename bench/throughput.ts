import { type Measurement, table, thousands } from './measurement.ts';
import { type Asked, decideAll, type Decided } from './throughput/submissions.ts';

/** Of the time that the register alone takes. */
const longest = 1.1;
const [members, rate, outage] = [39, 10, 600_000];
/** The clocks of Lambda's machines are set to within a millisecond of each other; this is generous. */
const together = 20;
/** As in the simulation of faults: whose clock is slow waits the difference for each of its turns. */
const apart = 2000;

const seconds = (milliseconds: number): string => thousands(Math.round(milliseconds / 1000));
const nameOf = ({ outage: silence, mostSkew }: Asked): string =>
  silence > 0
    ? `silent for ${silence / 60_000} minutes from the first moment`
    : `the register answers${mostSkew > together ? `, and clocks are up to ${mostSkew / 1000} s off` : ''}`;
const ratioOf = ({ taken, limit }: Decided): number => taken / limit;

/** How soon many submissions are decided on where the register answers so many questions in a second. */
export const throughput: Measurement = async ({ quick }, say) => {
  const runs: readonly Asked[] = [
    { submissions: quick ? 200 : 1000, members, rate, outage: 0, mostSkew: together },
    { submissions: quick ? 50 : 300, members, rate, outage: 0, mostSkew: apart },
    { submissions: quick ? 50 : 300, members, rate, outage, mostSkew: together },
  ];
  const found: { readonly asked: Asked; readonly decided: Decided }[] = [];
  for (const asked of runs) {
    say(`${asked.submissions} submissions of ${members}: ${nameOf(asked)}`);
    found.push({ asked, decided: await decideAll(asked) });
  }
  const rows = found.map(({ asked, decided }) => [
    nameOf(asked),
    thousands(asked.submissions),
    thousands(decided.questions),
    thousands(decided.put),
    seconds(decided.limit),
    seconds(decided.taken),
    ratioOf(decided).toFixed(2),
  ]);
  const body = `Submissions of ${members} members at one moment, no two with a member in common, so that no answer of the register serves twice.
It answers ${rate} questions in a second, each within 20 to 400 ms. The functions are the real ones, with their memory of
circuits and turns, batches and copies at a time as deployed; tables, queues, stream and register are those of the
simulation, in virtual time. **The limit is what the questions alone take at that rate**; with nothing wrong,
the last decision must come within ${longest} of it. After an outage both are counted from its end; "asked" are the questions that were put to the
register in all.

${table(['register', 'submissions', 'questions', 'asked', 'limit, s', 'last decision, s', 'ratio'], rows)}`;
  const exceeded = found.flatMap(({ asked, decided }) => [
    ...(decided.decided < asked.submissions ? [`only ${decided.decided} of ${asked.submissions} are decided on`] : []),
    ...(asked.outage === 0 && asked.mostSkew === together && ratioOf(decided) > longest
      ? [`the last decision comes after ${ratioOf(decided).toFixed(2)} of the limit`]
      : []),
  ]);
  return { title: 'Throughput', body, exceeded };
};
