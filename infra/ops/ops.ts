import { queueNames } from '../../shared/domain/work-queue/work-queue.ts';
import { dlq } from './dlq.ts';
import { figures } from './figures.ts';
import { programme } from './programme.ts';
import { replay } from './replay.ts';
import { restoreDrill } from './restore-drill.ts';
import { role } from './role.ts';
import { seed } from './seed.ts';
import { suspensions } from './suspensions.ts';
import { switches } from './switches.ts';
import { UsageError } from './usage-error.ts';
import { verify } from './verify.ts';
import { verifyTimeline } from './verify-timeline.ts';
import { watch } from './watch.ts';

const usage = `npm run ops -- <command>

  role grant|revoke operator PERSON        who may work on the operators' queue; PERSON is the "sub" of the sign-in
  dlq list                                 dead letters of each queue
  dlq inspect --queue NAME [--max N]       shows dead letters and puts them back
  dlq redrive --queue NAME [--max N] [--dry-run]
                                           sends dead letters to their queue again: receive, send, delete
  watch now --inn INN [--inn INN …]        has organisations looked up in the register at once, whosever turn it is
  programme list|show|compare [A B] [--at DAY]
                                           versions of the rules, which holds on a day, what differs
  replay CLUSTER [--submission N] [--version N]
                                           judges a submission again by today's rules, or those of a version
  seed city [--organisations N] [--data DIR]
                                           a made-up city with two years behind it: 35,000 organisations unless told
                                           otherwise, 14 clusters, 36 projects, 4 applications; for a fresh platform
  suspensions list                         organisations that are suspended or excluded, since when and why
  suspensions suspend|reinstate|exclude --inn INN --reason TEXT --by PERSON [--dry-run]
                                           decides as the operator PERSON would in the portal; everybody concerned is told
  switch list                              what operators have switched off
  switch off|on register|changes|sign-up --by PERSON
                                           stops questions to the register, changes by people, or new organisations
  figures rebuild [--dry-run]              counts every closed day anew from the events, after a past was brought in late:
                                           what differs is listed as a correction, earlier days are published
  verify                                   published figures against a rebuild from the events and a recount of the
                                           items, and all that the daily verification looks at; prints what differs or
                                           is wrong and ends with 1
  restore-drill [--table NAME] [--data DIR]
                                           restores the table's state of now beside the original and compares every
                                           item by its hash; ends with 1 when one is lost, changed or added
  verify-timeline --file events.jsonl[.gz] checks downloaded events (open-data/latest/events.jsonl.gz) without the
                                           platform: tells the first broken place of each chain, ends with 1

Where
  --stage NAME        names of table and queues: innovation-clusters-NAME-…; local unless told otherwise
  --port N            front port of the local platform; 3000 unless told otherwise
  --table NAME        the main table, if it has another name (TABLE_NAME)
  --dynamodb URL      endpoint of DynamoDB (DYNAMODB_ENDPOINT); locally five ports after the front
  --sqs URL           endpoint of SQS (SQS_ENDPOINT); locally six ports after the front
For any other stage the usual AWS variables are read: AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY,
AWS_SESSION_TOKEN. Roles count from the next request on; redriven work may run twice, which its workers expect.

Queues: ${queueNames.join(', ')}.
Names end with "-dead-letters" for the other side; NAME is given without it.`;

const say = (text: string) => process.stdout.write(`${text}\n`);

const commands = new Map(
  Object.entries({
    role,
    dlq,
    watch,
    programme,
    replay,
    seed,
    figures,
    suspensions,
    switch: switches,
    verify,
    'restore-drill': restoreDrill,
    'verify-timeline': verifyTimeline,
  }),
);

/** The process's exit code. */
async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command === undefined || command === 'help' || args.includes('--help')) {
    say(usage);
    return command === undefined ? 2 : 0;
  }
  const run = commands.get(command);
  if (run === undefined) throw new UsageError(`There is no command "${command}".`);
  return (await run(rest, say)) === false ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(error instanceof UsageError ? `${message}\n\n${usage}\n` : `${message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
