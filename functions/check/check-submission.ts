import type { CheckMessage } from '../../shared/contracts/messages.ts';
import type { CheckingCluster, Unanswered } from '../../shared/domain/cluster/cluster.ts';
import { completeCheck } from '../../shared/domain/cluster/complete-check.ts';
import { delayCheck } from '../../shared/domain/cluster/delay-check.ts';
import { countUnanswered, silentMembers } from '../../shared/domain/cluster/silence.ts';
import { evaluate } from '../../shared/eligibility/evaluate.ts';
import { programmeOf } from '../../shared/programme/programmes.ts';
import type { Invocation } from '../runtime/queue-worker.ts';
import { hashOf } from '../store/hashing.ts';
import { backOff } from './back-off.ts';
import { comeAgain, isExpected, sendAgain, sweptAt } from './come-again.ts';
import type { CheckDeps } from './deps.ts';
import { gatherAnswers } from './gather-answers.ts';
import { Overtaken } from './overtaken.ts';
import { refreshMembers } from './refresh-members.ts';

type Message = Extract<CheckMessage, { kind: 'submission' }>;

/** Judges what was filed. Resumable: sent again until the report is written; after that it does nothing. */
export async function checkSubmission(message: Message, invocation: Invocation, deps: CheckDeps): Promise<void> {
  const { clusterId, submission } = message;
  const loaded = await deps.submissions.loadFiled(clusterId, submission);
  const cluster = loaded.ok ? loaded.value.cluster : undefined;
  if (!loaded.ok || cluster?.status !== 'checking' || cluster.submission !== submission)
    return deps.log('check-not-needed', { clusterId, submission, reason: cluster?.status ?? 'not-found' });
  if (!isExpected(cluster, deps.now())) return deps.log('check-not-needed', { clusterId, submission, reason: 'early' });
  const { snapshot } = loaded.value.filed;
  if (hashOf(snapshot) !== cluster.snapshotHash) throw new Error('the snapshot is not the one that was filed');

  const gathered = await gatherAnswers(
    snapshot.members.map(({ facts }) => facts.inn),
    cluster,
    invocation,
    deps,
  );
  if (gathered.kind === 'later') {
    deps.log('check-continues', { clusterId, submission });
    const again = { delay: gathered.afterMilliseconds, tried: false };
    if (gathered.why === 'switched-off') return wait(message, { cluster }, again, deps);
    const { attempts, nextAttemptAt } = cluster;
    return comeAgain({ message, attempts, nextAttemptAt }, again, deps);
  }

  const { answers, missing } = gathered;
  const at = deps.now();
  const unanswered = countUnanswered(cluster.unanswered, gathered);
  const silent = silentMembers(cluster, { missing, unanswered, at });
  if (silent.size < missing.length) {
    const delay = backOff(cluster.attempts, deps.chance(), gathered.askedForMilliseconds);
    deps.log('check-waits', { clusterId, submission, attempt: cluster.attempts + 1 });
    return wait(message, { cluster, unanswered }, { delay, tried: true }, deps);
  }
  if (silent.size > 0) deps.log('members-silent', { clusterId, submission, count: silent.size });
  const programme = programmeOf(snapshot.programme.id, snapshot.programme.version);
  const report = evaluate({ snapshot, snapshotHash: cluster.snapshotHash, answers, silent, programme, at });
  const change = completeCheck(cluster, { report, reportHash: hashOf(report), at }, programme);
  // With what the register said, word for word, so that the report can be replayed.
  const saved = await deps.clusters.save({ ...change, evidence: [...answers.values()] });
  if (!saved.ok) throw new Overtaken(saved.refusal.kind);
  // What waited for a register that was down or switched off says nothing about us.
  const milliseconds = cluster.delayedSince === undefined ? at.getTime() - Date.parse(cluster.submittedAt) : undefined;
  deps.log('check-completed', { clusterId, submission, outcome: report.outcome, milliseconds });
  await refreshMembers(snapshot.members, answers, deps);
}

type Waiting = { readonly cluster: CheckingCluster; readonly unanswered?: readonly Unanswered[] };

/** The register cannot be asked: the applicant is told once, the check comes again by itself. Nobody is refused by it. */
async function wait(
  message: Message,
  { cluster, unanswered }: Waiting,
  { delay, tried }: { readonly delay: number; readonly tried: boolean },
  deps: CheckDeps,
) {
  const { id: clusterId, submission, attempts, nextAttemptAt } = cluster;
  const at = deps.now();
  const counted = unanswered === undefined ? {} : { unanswered };
  const told = delayCheck(cluster, { nextAttemptAt: sweptAt(delay, at), at, ...counted });
  if (told === undefined) return comeAgain({ message, attempts, nextAttemptAt }, { delay, tried, ...counted }, deps);
  const saved = await deps.clusters.save(told);
  if (saved.ok) await sendAgain(message, delay, deps);
  else deps.log('check-not-needed', { clusterId, submission, reason: 'overtaken' });
}
