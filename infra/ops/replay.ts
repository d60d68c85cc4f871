import { parseArgs } from 'node:util';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { SubmissionStore } from '../../functions/store/submission-store.ts';
import { ClusterId } from '../../shared/domain/ids.ts';
import { replay as judgeAgain } from '../../shared/eligibility/replay.ts';
import { programmeInForce, programmeOf } from '../../shared/programme/programmes.ts';
import { UsageError } from './usage-error.ts';
import { Where, whereOptions } from './where.ts';

/** `replay CLUSTER`: a submission judged once more, by today's rules or those of a version; nothing is written. */
export async function replay(args: readonly string[], say: (text: string) => void): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...whereOptions, submission: { type: 'string' }, version: { type: 'string' } },
    allowPositionals: true,
  });
  const id = ClusterId.safeParse(positionals[0]);
  if (!id.success || positionals.length > 1) throw new UsageError('replay CLUSTER [--submission N] [--version N]');
  const where = new Where(values);
  const client = where.dynamodb();
  try {
    const table = await where.mainTable(client);
    const cluster = await new ClusterStore(table).load(id.data);
    if (!cluster.ok) throw new Error('There is no such cluster.');
    const submission = number(values.submission) ?? cluster.value.submissions;
    const loaded = await new SubmissionStore(table).loadJudged(id.data, submission);
    if (!loaded.ok) throw new Error(`The cluster has no report of submission ${submission}.`);
    const { judged, filed, evidence } = loaded.value;
    const at = new Date();
    const version = number(values.version);
    const { programme } = cluster.value;
    const rules = version === undefined ? programmeInForce(programme.id, at) : programmeOf(programme.id, version);
    const past = { report: judged.report, snapshot: filed.snapshot, snapshotHash: filed.hash, evidence };
    const { today, differences, same } = judgeAgain(past, rules, at);
    say(`${cluster.value.title}: submission ${submission}, filed under version ${filed.snapshot.programme.version}`);
    say(`then ${judged.report.outcome}, by version ${rules.version} ${today.outcome}`);
    for (const { criterion, filed: then, today: now } of differences) say(`  ${criterion}: ${then} → ${now}`);
    say(same ? 'The same result.' : 'Another result.');
  } finally {
    client.destroy();
  }
}

function number(text: string | undefined): number | undefined {
  if (text !== undefined && !/^[1-9]\d{0,4}$/.test(text)) throw new UsageError('N must be a number from 1 on.');
  return text === undefined ? undefined : Number(text);
}
