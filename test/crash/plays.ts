import { allPages } from '../../infra/demo/all-pages.ts';
import type { ApiClient } from '../../infra/demo/client.ts';
import type { Result } from '../../infra/demo/report.ts';
import { runDemo } from '../../infra/demo/run-demo.ts';
import { theOne } from '../../infra/demo/scene.ts';
import { chainFaults } from '../../infra/demo/verify-cluster.ts';
import type { ChildPlatform } from '../e2e/child-platform.ts';

/** The demo's four clusters again and again, as long as `goOn` says so; each ends with everything it checks. */
export async function plays({ urls }: ChildPlatform, goOn: () => boolean, say: (line: string) => void) {
  const results: Result[] = [];
  const wrong: string[] = [];
  const { front: url, identity, mail: mailbox, register } = urls;
  const common = { url, identity, mailbox, register, operator: 'operator', client: 'portal', language: 'en' } as const;
  // Somebody whose every attempt meets another power cut must not be taken for somebody who lost something.
  const options = { ...common, urlGiven: true, tokenCommand: undefined, afterwards: false, patienceSeconds: 900 };
  const found = { url, identity, mailbox, register, where: undefined, leave: async () => undefined };
  do {
    const run = await runDemo(options, found, { tell: () => undefined, note: say }, say);
    results.push(...run.results);
    const failed = [...run.failures, ...run.results.flatMap((result) => result.wrong)];
    for (const what of failed) say(`WRONG ${what}`);
    wrong.push(...failed);
  } while (goOn());
  return { results, wrong };
}

/** What is wrong with the clusters once nothing moves any more: they may have been decided again after they were looked at. */
export async function looksAgain(api: ApiClient, results: readonly Result[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const { played } of results) {
    const { clusterId, players } = played;
    const as = theOne(players, 'founder').person;
    const history = await allPages((paging) => api.must('readHistory', { clusterId, ...paging }, { as }));
    const { version, status } = await api.must('readCluster', { clusterId }, { as });
    const decided = history.filter(({ type }) => type === 'cluster-registered').length;
    const { decisions } = await api.must('readCase', { clusterId }, { as: 'operator' });
    if (status !== played.status) wrong.push(`${clusterId} is ${status} instead of ${played.status}`);
    if (decided > 1 || decisions.length !== decided)
      wrong.push(`${clusterId}: ${decided} registrations, ${decisions.length} decisions`);
    wrong.push(...chainFaults(history, version).map((fault) => `${clusterId}: ${fault}`));
  }
  return wrong;
}
