import { type Measurement, table, thousands } from './measurement.ts';
import { type Asked, decideAll, type Decided } from './throughput/submissions.ts';

/** Of the time that the register alone takes. */
const longest = 1.1;
const [members, rate, outage] = [39, 10, 600_000];

const seconds = (milliseconds: number): string => thousands(Math.round(milliseconds / 1000));
const ratioOf = ({ taken, limit }: Decided): number => taken / limit;

/** How soon many submissions are decided on where the register answers so many questions in a second. */
export const throughput: Measurement = async ({ quick }, say) => {
  const runs: readonly Asked[] = [
    { submissions: quick ? 200 : 1000, members, rate, outage: 0 },
    { submissions: quick ? 50 : 300, members, rate, outage },
  ];
  const found: { readonly asked: Asked; readonly decided: Decided }[] = [];
  for (const asked of runs) {
    say(`${asked.submissions} submissions of ${members}, ${asked.outage === 0 ? 'as they come' : 'after an outage'}`);
    found.push({ asked, decided: await decideAll(asked) });
  }
  const rows = found.map(({ asked, decided }) => [
    asked.outage === 0 ? 'the register answers' : `silent for ${asked.outage / 60_000} minutes from the first moment`,
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
simulation, in virtual time. **The limit is what the questions alone take at that rate**; without an outage, the last
decision must come within ${longest} of it. After an outage both are counted from its end; "asked" are the questions that were put to the
register in all.

${table(['register', 'submissions', 'questions', 'asked', 'limit, s', 'last decision, s', 'ratio'], rows)}`;
  const exceeded = found.flatMap(({ asked, decided }) => [
    ...(decided.decided < asked.submissions ? [`only ${decided.decided} of ${asked.submissions} are decided on`] : []),
    ...(asked.outage === 0 && ratioOf(decided) > longest
      ? [`the last decision comes after ${ratioOf(decided).toFixed(2)} of the limit`]
      : []),
  ]);
  return { title: 'Throughput', body, exceeded };
};
