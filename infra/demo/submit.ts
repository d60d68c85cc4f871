import { type OutputOf, UnexpectedRefusal } from './client.ts';
import { type Scene } from './scene.ts';
import { waitFor } from './wait-for.ts';

type Cluster = OutputOf<'readCluster'>;
type Report = OutputOf<'readReport'>;

/** Files the application, twice with one key: there must be one submission. Gives its number. */
export async function submit(clusterId: string, as: string, round: number, { api, key }: Scene): Promise<number> {
  const idempotencyKey = key(`submit-${round}`);
  for (;;) {
    const { version } = await api.must('readCluster', { clusterId }, { as });
    const file = () => api.call('submitCluster', { clusterId }, { as, idempotencyKey, ifMatch: version });
    const [first, second] = await Promise.all([file(), file()]);
    if (first.ok && second.ok) {
      const same =
        first.value.submission === second.value.submission && first.value.snapshotHash === second.value.snapshotHash;
      if (!same || first.value.submission !== round)
        throw new Error(`one key made submissions ${first.value.submission} and ${second.value.submission}`);
      return round;
    }
    // Somebody's last answer came between our reading and our filing: look again.
    for (const answer of [first, second])
      if (!answer.ok && answer.problem.code !== 'stale-version')
        throw new UnexpectedRefusal('submitCluster', answer.problem);
  }
}

/** The cluster after the asynchronous check, and the report. */
export async function checked(
  clusterId: string,
  as: string,
  submission: number,
  { api }: Scene,
): Promise<{ cluster: Cluster; report: Report }> {
  const cluster = await waitFor(`the check of submission ${submission}`, async () => {
    const now = await api.must('readCluster', { clusterId }, { as });
    return now.status === 'checking' ? undefined : now;
  });
  const report = await api.must('readReport', { clusterId, submission: String(submission) }, { as });
  return { cluster, report };
}

/** Until the applicant sees that the register is silent. */
export async function delayed(clusterId: string, as: string, { api }: Scene): Promise<void> {
  await waitFor('the delay to be told', async () => {
    const { status, delayedSince } = await api.must('readCluster', { clusterId }, { as });
    if (status !== 'checking') throw new Error(`the register is down and the application is ${status}`);
    return delayedSince;
  });
}

/** An application below the threshold is not taken. */
export async function submitTooEarly(clusterId: string, as: string, { api, key }: Scene): Promise<void> {
  const { version } = await api.must('readCluster', { clusterId }, { as });
  const answer = await api.call(
    'submitCluster',
    { clusterId },
    { as, idempotencyKey: key('too-early'), ifMatch: version },
  );
  if (answer.ok || answer.problem.code !== 'not-ready') throw new Error('an application of one organisation was taken');
}
