import { answersOf } from '../../functions/pages/answers.ts';
import { easelIn } from '../../functions/pages/easel.ts';
import { pages as pagesHandler } from '../../functions/pages/pages.ts';
import { stores } from '../../functions/pages/stores.ts';
import { Cursors } from '../../functions/runtime/cursor.ts';
import { httpEvent } from '../../test/fakes/http-event.ts';
import type { CityBlock } from '../growth/block.ts';
import type { City } from '../growth/city.ts';
import { filesOf, packed, portalFolder } from './weights.ts';

/** What one public page is made of. Times are milliseconds of CPU of this machine. */
export type Page = {
  readonly what: string;
  /** Of a hundred views. */
  readonly share: number;
  readonly documentBytes: number;
  readonly documentMs: number;
  readonly files: { readonly count: number; readonly bytes: number };
  /** Questions to the API that it shows the answers of. */
  readonly asks: number;
  readonly answerBytes: number;
  readonly answerMs: number;
  readonly requests: number;
  readonly readUnits: number;
};

const rounds = 20;

/** What people look at, and how much of it: an assumption. */
const looked = ({
  clusterId,
  founder,
  projectId,
}: CityBlock): readonly { what: string; share: number; address: `/${string}` }[] => [
  { what: 'a cluster', share: 35, address: `/clusters/${clusterId}` },
  { what: 'members of a cluster', share: 15, address: `/clusters/${clusterId}/members` },
  { what: 'an organisation', share: 25, address: `/organisations/${founder.organisation.id}` },
  { what: 'a project', share: 20, address: `/projects/${projectId}` },
  { what: 'statistics', share: 5, address: '/statistics' },
];

/** Each page painted by its function over a city, and asked for by the portal itself. */
export async function weighed(city: City, block: CityBlock): Promise<readonly Page[]> {
  const easel = await easelIn(portalFolder);
  const asked = { ...stores(city.table), cursors: new Cursors('key') };
  const failures: unknown[] = [];
  const log = (_code: string, _fields?: object, error?: unknown) => void failures.push(error);
  const handler = pagesHandler({ easel: async () => easel, asked, portalUrl: 'https://portal.example', log });
  const answers = answersOf(asked, 'ru');
  const found: Page[] = [];
  for (const { address, ...page } of looked(block)) {
    const paint = () => handler({ ...httpEvent({ method: 'GET', path: address }, {}), rawPath: address });
    await paint();
    const { value, cost } = await city.meter.of(paint);
    const document = value.body ?? '';
    const questions: Parameters<typeof answers>[] = [];
    let answerBytes = 0;
    await easel.portal.paint({
      address,
      language: 'ru',
      isPainted: () => true,
      ask: async (...question) => {
        questions.push(question);
        const answer = await answers(...question);
        answerBytes += packed(JSON.stringify(answer?.body ?? ''));
        return answer;
      },
    });
    found.push({
      ...page,
      documentBytes: packed(document),
      documentMs: await cpuOf(paint),
      files: filesOf(document),
      asks: questions.length,
      answerBytes,
      answerMs: await cpuOf(() => Promise.all(questions.map((question) => answers(...question)))),
      requests: cost.requests,
      readUnits: cost.readUnits,
    });
  }
  if (failures.length > 0) throw new Error('a page could not be painted', { cause: failures[0] });
  return found;
}

/** Milliseconds of CPU that it takes, on average. */
export async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  for (let round = 0; round < rounds / 2; round++) await work();
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round++) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / rounds;
}
