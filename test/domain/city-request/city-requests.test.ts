import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerRequest } from '../../../shared/domain/city-request/answer.ts';
import { askDepartment } from '../../../shared/domain/city-request/ask.ts';
import { cityRequestActions } from '../../../shared/domain/city-request/allowed-actions.ts';
import { cityAnswerOf } from '../../../shared/domain/city-request/city-answer.ts';
import { CityRequest, CityRequestKind } from '../../../shared/domain/city-request/city-request.ts';
import { medianDays } from '../../../shared/domain/city-request/department-record.ts';
import { prolongRequest } from '../../../shared/domain/city-request/prolong.ts';
import { takeRequest } from '../../../shared/domain/city-request/take.ts';
import { termFrom } from '../../../shared/domain/city-request/term.ts';
import { tickCityRequest } from '../../../shared/domain/city-request/tick-request.ts';
import { withdrawRequest } from '../../../shared/domain/city-request/withdraw.ts';
import { mic } from '../../../shared/programme/mic.ts';
import { isWorkingDay, workingDaysBetween } from '../../../shared/programme/working-days.ts';
import { coordinator, operator, representative } from '../../builders/actor.ts';
import { answered, asked, cityDepartment, due, taken } from '../../builders/city-request.ts';
import { active, atRisk, closed, gathering, suspended } from '../../builders/cluster.ts';
import {
  cityRequestId,
  clusterId,
  dayAfter,
  firstDay,
  organisationId,
  personId,
  projectId,
} from '../../builders/ids.ts';
import { participant, unclearOrganisation } from '../../builders/organisation.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const department = cityDepartment();
const colleague = { ...representative(5), personId: personId(55) };
const serving = { department, by: representative(5), at: dayAfter(1) };
const question = 'Нужна площадка для испытаний контроллеров.';
const asking = {
  id: cityRequestId(),
  department,
  kind: 'pilot-site',
  project: undefined,
  question,
  by: coordinator(),
  at: firstDay,
} as const;

describe('asking a department', () => {
  it('begins its term, by the kind of the request', () => {
    for (const cluster of [active(), atRisk()]) {
      const { after, fact } = accepted(askDepartment(cluster, asking, mic));
      expect(CityRequest.parse(after)).toMatchObject({ status: 'asked', version: 1, ...due, told: 'nothing' });
      const between = { clusterId: clusterId(), organisationId: organisationId(5) };
      expect(fact).toEqual({
        type: 'city-request-asked',
        data: { ...between, kind: 'pilot-site', dueAt: due.dueAt },
      });
      expect(JSON.stringify(fact)).not.toContain('площадка');
    }
    const other = accepted(askDepartment(active(), { ...asking, kind: 'permit-question' }, mic)).after;
    expect(other.dueAt).toBe('2026-11-23T20:59:59.999Z');
  });

  it('may be about a project of the cluster, and of no other', () => {
    const own = { id: projectId(), clusterId: clusterId() };
    expect(accepted(askDepartment(active(), { ...asking, project: own }, mic)).after.projectId).toBe(projectId());
    const foreign = { ...own, clusterId: clusterId(2) };
    expect(refusalOf(askDepartment(active(), { ...asking, project: foreign }, mic))).toBe('not-found');
  });

  it.each([
    ['somebody else of the cluster', active(), { by: representative(2) }, 'not-yours'],
    ['an operator', active(), { by: operator() }, 'not-yours'],
    ['before registration', gathering(), {}, 'wrong-status'],
    ['a suspended cluster', suspended(), {}, 'wrong-status'],
    ['a closed cluster', closed(), {}, 'wrong-status'],
    ['who is no department', active(), { department: participant(5) }, 'not-a-department'],
    ['an investor', active(), { department: participant(5, { capacities: ['investor'] }) }, 'not-a-department'],
    ['who does not take part', active(), { department: unclearOrganisation(5) }, 'not-a-department'],
    ['oneself', active(), { department: cityDepartment(1) }, 'conflict-of-interest'],
  ])('is refused: %s', (_who, cluster, more, kind) => {
    expect(refusalOf(askDepartment(cluster, { ...asking, ...more }, mic))).toBe(kind);
  });

  it('always ends on a working day, the reminder before the end', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-01'), noInvalidDate: true }),
        fc.constantFrom(...CityRequestKind.options),
        (from, kind) => {
          const term = termFrom(from, kind, mic);
          expect(isWorkingDay(new Date(term.dueAt))).toBe(true);
          expect(workingDaysBetween(from, new Date(term.dueAt))).toBe(mic.cityRequests.workingDays[kind]);
          expect(workingDaysBetween(new Date(term.nearDueAt), new Date(term.dueAt))).toBe(3);
        },
      ),
    );
  });
});

describe('somebody of the department', () => {
  it('takes a request, and takes one over from a colleague on purpose', () => {
    const own = accepted(takeRequest(asked(), { ...serving, force: false }));
    expect(own?.after).toEqual(taken({ updatedAt: dayAfter(1).toISOString() }));
    expect(own?.fact.data).toMatchObject({ takenOver: false });
    expect(accepted(takeRequest(taken(), { ...serving, force: true }))).toBeUndefined();
    expect(refusalOf(takeRequest(taken(), { ...serving, by: colleague, force: false }))).toBe('claimed-by-another');
    const over = accepted(takeRequest(taken(), { ...serving, by: colleague, force: true }));
    expect(over).toMatchObject({ after: { owner: { personId: 'person-55' } }, fact: { data: { takenOver: true } } });
  });

  it('gets the term once more from its end on, with a reason, once', () => {
    const prolong = (request: CityRequest, more: object = {}) =>
      prolongRequest(request, { ...serving, reason: 'Ждём заключения', ...more }, mic);
    const { after } = accepted(prolong(taken({ told: 'near-due' })));
    expect(after).toMatchObject({
      dueAt: '2026-12-21T20:59:59.999Z',
      nearDueAt: '2026-12-16T20:59:59.999Z',
      told: 'nothing',
      prolonged: { by: personId(5), reason: 'Ждём заключения' },
    });
    expect(refusalOf(prolong(after))).toBe('already-prolonged');
    expect(refusalOf(prolong(taken(), { at: new Date(due.dueAt) }))).toBe('too-late');
  });

  it('answers, and everybody sees the outcome and the summary but not the answer', () => {
    const words = { outcome: 'partly', summary: 'Дадим 120 кв. м.', answer: 'Пишите в отдел площадок.' } as const;
    const { after, fact } = accepted(answerRequest(taken(), { ...serving, ...words, at: dayAfter(30) }));
    expect(after).toMatchObject({ status: 'answered', ...words });
    expect(fact.data).toMatchObject({ outcome: 'partly', workingDays: 22 });
    const copy = cityAnswerOf(after);
    expect(copy).toMatchObject({ outcome: 'partly', summary: words.summary, workingDays: 22, late: true });
    expect(JSON.stringify(copy)).not.toContain('отдел');
    expect(cityAnswerOf(answered()).late).toBe(false);
  });

  const acts = {
    take: (request: CityRequest, more: object) => takeRequest(request, { ...serving, force: false, ...more }),
    prolong: (request: CityRequest, more: object) => prolongRequest(request, { ...serving, reason: '…', ...more }, mic),
    answer: (request: CityRequest, more: object) =>
      answerRequest(request, { ...serving, outcome: 'no', summary: '…', answer: '…', ...more }),
  };
  it.each(Object.entries(acts))('%s: nobody else, not without the capacity, not when it has ended', (name, act) => {
    for (const by of [coordinator(), operator(), representative(3)])
      expect(refusalOf(act(taken(), { by }))).toBe('not-yours');
    expect(refusalOf(act(taken(), { department: participant(5) }))).toBe('not-a-department');
    const withdrawn = accepted(withdrawRequest(taken(), { by: coordinator(), at: dayAfter(2) })).after;
    for (const over of [answered(), withdrawn]) expect(refusalOf(act(over, {}))).toBe('wrong-status');
    if (name === 'take') return;
    expect(refusalOf(act(asked(), {}))).toBe('not-claimed');
    expect(refusalOf(act(taken(), { by: colleague }))).toBe('claimed-by-another');
  });
});

describe('withdrawing', () => {
  it('is the coordinator’s, while an answer is waited for', () => {
    const withdraw = (request: CityRequest, by = coordinator()) => withdrawRequest(request, { by, at: dayAfter(2) });
    for (const request of [asked(), taken()]) {
      const { after } = accepted(withdraw(request));
      expect(CityRequest.parse(after)).toEqual(after);
      expect(after).toMatchObject({ status: 'withdrawn', withdrawnAt: dayAfter(2).toISOString() });
      expect(after).not.toHaveProperty('owner');
    }
    expect(refusalOf(withdraw(asked(), representative(5)))).toBe('not-yours');
    expect(refusalOf(withdraw(answered()))).toBe('wrong-status');
  });
});

describe('the clock', () => {
  const near = new Date(due.nearDueAt);
  const over = new Date(due.dueAt);

  it('reminds near the end and at the end, once each', () => {
    expect(tickCityRequest(asked(), new Date(near.getTime() - 1))).toBeUndefined();
    const first = tickCityRequest(asked(), near);
    expect(first).toMatchObject({
      actor: 'system',
      after: { told: 'near-due' },
      fact: { type: 'city-request-near-due' },
    });
    const told = CityRequest.parse(first?.after);
    expect(tickCityRequest(told, near)).toBeUndefined();
    const second = tickCityRequest(told, over);
    expect(second?.fact).toMatchObject({ type: 'city-request-overdue', data: { dueAt: due.dueAt } });
    expect(tickCityRequest(CityRequest.parse(second?.after), dayAfter(99))).toBeUndefined();
  });

  it('tells only that it is overdue after a time without clocks, and nothing of what has ended', () => {
    expect(tickCityRequest(taken(), dayAfter(40))?.after).toMatchObject({ told: 'overdue', version: 3 });
    expect(tickCityRequest(answered(), dayAfter(40))).toBeUndefined();
  });
});

describe('what one may do', () => {
  it.each([
    ['the coordinator', asked(), coordinator(), true, ['withdrawCityRequest']],
    ['the department', asked(), representative(5), true, ['takeCityRequest']],
    ['who has taken it', taken(), representative(5), true, ['prolongCityRequest', 'answerCityRequest']],
    ['a colleague', taken(), colleague, true, ['takeCityRequest']],
    ['who answers for the city no more', taken(), representative(5), false, []],
    ['somebody else', taken(), representative(3), true, []],
    ['anybody after the answer', answered(), representative(5), true, []],
  ])('%s', (_who, request, actor, serves, expected) => {
    expect(cityRequestActions(request, { actor, serves, at: dayAfter(2) })).toEqual(expected);
  });
});

describe('the median of working days', () => {
  it('is that of the sorted list', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 60 }), { maxLength: 40 }), (waits) => {
        const days = Array.from({ length: 61 }, (_, day) => waits.filter((wait) => wait === day).length);
        const sorted = waits.toSorted((one, other) => one - other);
        const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
        expect(medianDays({ days })).toBe(waits.length === 0 ? undefined : (low + high) / 2);
      }),
    );
  });
});
