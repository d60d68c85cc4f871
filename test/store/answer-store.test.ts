import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { AnswerStore } from '../../functions/store/answer-store.ts';
import { answerKey } from '../../functions/store/keys.ts';
import { Inn } from '../../shared/domain/identifiers/inn.ts';
import { found, notFound, registerFacts } from '../builders/facts.ts';
import { firstDay, innOf } from '../builders/ids.ts';
import { startMainTable } from '../fakes/main-table.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let main: Awaited<ReturnType<(typeof engine)['fresh']>>;
let answers: AnswerStore;

beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  main = await engine.fresh();
  answers = new AnswerStore(main.table);
});

const inn = (n: number) => Inn.parse(innOf(n));
const hours = (count: number): Date => new Date(firstDay.getTime() + count * 3_600_000);
const kindAt = async (n: number, at: Date) => (await answers.valid([inn(n)], at)).get(inn(n))?.kind;

it('keeps what was found for a day and what was not found for an hour', async () => {
  await Promise.all([answers.keep(found(registerFacts(1))), answers.keep(notFound(2))]);
  expect(await kindAt(1, hours(23.9))).toBe('found');
  expect(await kindAt(1, hours(24.1))).toBeUndefined();
  expect(await kindAt(2, hours(0.9))).toBe('not-found');
  expect(await kindAt(2, hours(1.1))).toBeUndefined();
});

it('lets the table delete it in seconds, not milliseconds', async () => {
  await answers.keep(found(registerFacts(1)));
  const item = await main.table.get(answerKey(innOf(1)));
  expect(item?.['ttl']).toBe(hours(24).getTime() / 1000);
});

it('never replaces a newer answer by an older one that comes late', async () => {
  const later = registerFacts(1, { status: 'LIQUIDATED', asOf: hours(2).toISOString() });
  await answers.keep(found(later));
  await answers.keep(found(registerFacts(1)));
  await answers.keep(notFound(1));
  expect((await answers.valid([inn(1)], hours(2.5))).get(inn(1))).toEqual(found(later));
});

it('reads n answers in n/100 requests and leaves out those that are not there', async () => {
  await Promise.all([1, 150, 250].map((n) => answers.keep(found(registerFacts(n)))));
  main.requests.length = 0;
  const known = await answers.valid(
    Array.from({ length: 250 }, (_, index) => inn(index + 1)),
    firstDay,
  );
  expect([...known.keys()].toSorted()).toEqual([inn(1), inn(150), inn(250)].toSorted());
  expect(main.requests).toEqual(['BatchGetItem', 'BatchGetItem', 'BatchGetItem']);
});
