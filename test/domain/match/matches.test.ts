import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchIdOf } from '../../../functions/store/match-store.ts';
import { matchView } from '../../../shared/contracts/present/match-view.ts';
import { agreeMatch } from '../../../shared/domain/match/agree.ts';
import { matchActions } from '../../../shared/domain/match/allowed-actions.ts';
import { declineMatch } from '../../../shared/domain/match/decline.ts';
import { followSides, matchClock, tickMatch } from '../../../shared/domain/match/end.ts';
import { interestIn } from '../../../shared/domain/match/interest.ts';
import type { Match, Side } from '../../../shared/domain/match/match.ts';
import { proposeMatch } from '../../../shared/domain/match/propose.ts';
import { reveals } from '../../../shared/domain/match/reveals.ts';
import { coordinator, operator, representative, stranger } from '../../builders/actor.ts';
import { active, suspended } from '../../builders/cluster.ts';
import { dayAfter, firstDay, instant, organisationId } from '../../builders/ids.ts';
import { openMandate, terms } from '../../builders/mandate.ts';
import { investment, openNeed } from '../../builders/need.ts';
import { participant } from '../../builders/organisation.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';
import { running } from '../../builders/project.ts';

const need = openNeed(1, { visibility: 'anonymous' });
const mandate = openMandate();
const investor = participant(9, { capacities: ['investor'] });
const place = { project: running(), cluster: active() };
const parties = { need, mandate, organisation: investor, place, coordinatorName: 'АО «Основатель»' };
const id = matchIdOf(need.id, mandate.id);
const proposed = proposeMatch(need, mandate, { id, actor: 'system', at: firstDay }).after;
const at = dayAfter(1);
const people = { need: representative(2), mandate: representative(9) };
const agree = (match: Match, side: Side, by = people[side], more: Partial<typeof parties> = {}) =>
  agreeMatch(match, { ...parties, ...more }, { side, by, at });
const agreed = (side: Side) => accepted(agree(proposed, side)).after;
const decline = (match: Match, side: Side, words?: string, by = people[side]) =>
  declineMatch(match, place, { side, reason: 'too-early', words, names: ['ООО «Пример 9»'], by, at });
const { expiresAt, reminded, ...common } = need;
const ended = { ...common, status: 'met', endedAt: instant(1) } as const;

describe('a match', () => {
  it('is made when both agreed, in whatever order, and then both know who they are', () => {
    for (const [first, second] of [
      ['need', 'mandate'],
      ['mandate', 'need'],
    ] as const) {
      const one = accepted(agree(proposed, first));
      expect(one).toMatchObject({ after: { status: 'agreed', by: first }, fact: { data: { side: first } } });
      expect(accepted(agree(one.after, second))).toMatchObject({
        after: {
          status: 'matched',
          version: 3,
          names: { organisationName: 'ООО «Пример 9»', coordinatorName: 'АО «Основатель»' },
        },
        fact: {
          type: 'match-made',
          data: { organisationIds: [organisationId(9), organisationId(1), organisationId(2)] },
        },
      });
    }
  });

  it('is agreed to by the lead or the coordinator for the need, by its owner for the mandate, and by nobody else', () => {
    expect(refusalOf(agree(proposed, 'need', coordinator()))).toBe('accepted');
    for (const by of [representative(9), representative(3), operator(), stranger()])
      expect(refusalOf(agree(proposed, 'need', by))).toBe('not-yours');
    for (const by of [coordinator(), representative(2), operator(), stranger()])
      expect(refusalOf(agree(proposed, 'mandate', by))).toBe('not-yours');
  });

  it('is not agreed to twice, too late, or when a side is not there any more', () => {
    expect(refusalOf(agree(agreed('need'), 'need'))).toBe('wrong-status');
    expect(refusalOf(agreeMatch(proposed, parties, { side: 'need', by: people.need, at: dayAfter(30) }))).toBe(
      'wrong-status',
    );
    for (const more of [
      { need: ended },
      { mandate: { ...mandate, status: 'paused' as const } },
      { organisation: participant(9) },
    ])
      expect(refusalOf(agreeMatch(proposed, { ...parties, ...more }, { side: 'need', by: people.need, at }))).toBe(
        'wrong-status',
      );
    const gone = { ...place, cluster: suspended() };
    expect(refusalOf(agreeMatch(proposed, { ...parties, place: gone }, { side: 'need', by: people.need, at }))).toBe(
      'wrong-status',
    );
  });

  it('is declined by either side while it is open, with a reason; a no is final', () => {
    const no = accepted(decline(agreed('need'), 'mandate', 'Нужен опытный образец.'));
    expect(no.after).toMatchObject({ status: 'declined', by: 'mandate', waited: 'need', reason: 'too-early' });
    expect(no.fact.data).toEqual({ needId: need.id, mandateId: mandate.id, side: 'mandate', reason: 'too-early' });
    expect(refusalOf(decline(no.after, 'need'))).toBe('wrong-status');
    expect(refusalOf(agree(no.after, 'need'))).toBe('wrong-status');
    expect(refusalOf(decline(proposed, 'mandate', undefined, representative(2)))).toBe('not-yours');
  });

  it.each([
    'Мы «Пример 9», звоните',
    'Пишите на fond@example.org',
    'Смотрите наш сайт fond-razvitiya.ru',
    'ИНН 7707083893',
    'Звоните +7 (495) 123-45-67',
    'https://t.me/fond',
  ])('is not declined with words that tell who wrote them: %s', (words) => {
    expect(refusalOf(decline(proposed, 'mandate', words))).toBe('reveals-who');
  });

  it('is declined with words that are about the matter, numbers and years among them', () => {
    for (const words of ['Готовы вернуться после 2027 года.', 'Нужно не меньше 50 000 штук в год и УГТ 7.'])
      expect(reveals(words, ['ООО «Пример 9»', 'Фотоника и лазеры'])).toBe(false);
  });

  it('offers exactly what each side may do', () => {
    expect(matchActions(proposed, 'need')).toEqual(['agreeMatch', 'declineMatch']);
    expect(matchActions(agreed('need'), 'need')).toEqual(['declineMatch']);
    expect(matchActions(agreed('need'), 'mandate')).toEqual(['agreeMatch', 'declineMatch']);
    expect(matchActions(accepted(agree(agreed('need'), 'mandate')).after, 'need')).toEqual([]);
  });
});

describe('a match that is not made', () => {
  const word = fc.stringMatching(/^[А-Яа-яA-Za-z0-9]{12,40}$/);
  const uuids = fc.tuple(...Array.from({ length: 5 }, () => fc.uuid({ version: 4 })));

  it('shows neither side anything that leads to the other, whatever both are called', () => {
    fc.assert(
      fc.property(uuids, word, word, word, word, (ids, name, words, clusterTitle, projectTitle) => {
        const [n = '', m = '', cluster = '', project = '', owner = ''] = ids;
        const one = openNeed(1, { id: n, clusterId: cluster, projectId: project, words, clusterTitle, projectTitle });
        const other = openMandate(1, { id: m, organisationId: owner, terms: terms({ name }) });
        const match = proposeMatch(one, other, { id, actor: 'system', at: firstDay }).after;
        const open = [match, { ...match, status: 'agreed' as const, by: 'need' as const, expiresAt: instant(30) }];
        for (const state of open) {
          const forMandate = JSON.stringify(matchView(state, 'mandate'));
          for (const secret of [n, cluster, project, words, clusterTitle, projectTitle])
            expect(forMandate).not.toContain(secret);
          const forNeed = JSON.stringify(matchView(state, 'need'));
          for (const secret of [m, owner, name]) expect(forNeed).not.toContain(secret);
        }
      }),
    );
  });

  it('tells the reason of a no, and not whose it is', () => {
    const no = accepted(decline(proposed, 'mandate', 'Нужен опытный образец.')).after;
    const view = matchView(no, 'need');
    expect(view).toMatchObject({ declined: { by: 'them', reason: 'too-early', words: 'Нужен опытный образец.' } });
    expect(JSON.stringify(view)).not.toContain(organisationId(9));
    expect(matchView(no, 'mandate')).toMatchObject({ declined: { by: 'us' } });
  });
});

describe('time', () => {
  it('ends a match that nobody answered after thirty days, once', () => {
    expect(matchClock(proposed)).toBe(instant(30));
    expect(tickMatch(proposed, dayAfter(29.9))).toBeUndefined();
    const end = tickMatch(agreed('need'), dayAfter(30));
    expect(end).toMatchObject({ after: { status: 'expired', why: 'time', waited: 'need' } });
    if (end === undefined) throw new Error('it did not end');
    expect(tickMatch(end.after, dayAfter(40))).toBeUndefined();
    expect(matchClock(end.after)).toBeUndefined();
  });
});

describe('a side that changes', () => {
  const follow = (
    match: Match,
    more: Partial<Pick<typeof parties, 'mandate'>> & { need?: Parameters<typeof followSides>[1] },
  ) => followSides(match, more.need ?? need, more.mandate ?? mandate, at);
  const other = openNeed(1, { visibility: 'anonymous', content: investment(600_000_000, 900_000_000) });

  it('takes back what the other had agreed to, and not its own agreement', () => {
    expect(follow(agreed('mandate'), { need: other })?.after).toMatchObject({ status: 'proposed', version: 3 });
    expect(follow(agreed('need'), { need: other })?.after).toMatchObject({ status: 'agreed', by: 'need' });
    const wider = openMandate(1, { terms: terms({ regions: ['77'] }) });
    expect(follow(agreed('need'), { mandate: wider })?.after).toMatchObject({ status: 'proposed' });
    expect(follow(agreed('mandate'), { mandate: wider })?.after).toMatchObject({ status: 'agreed', by: 'mandate' });
  });

  it('changes nothing where nothing changed that is seen, and ends what suits no more', () => {
    expect(follow(proposed, {})).toBeUndefined();
    expect(follow(proposed, { need: { ...need, words: 'Совсем другие слова о том же.' } })).toBeUndefined();
    const late = openMandate(1, { terms: terms({ levels: { from: 8, to: 9 } }) });
    expect(follow(proposed, { mandate: late })?.after).toMatchObject({ status: 'expired', why: 'no-longer-fits' });
  });

  it('that ends, ends the match; one that is made stays', () => {
    expect(follow(proposed, { need: ended })?.after).toMatchObject({ status: 'expired', why: 'need-ended' });
    expect(follow(proposed, { mandate: { ...mandate, status: 'closed' } })?.after).toMatchObject({
      why: 'mandate-ended',
    });
    expect(follow(accepted(agree(agreed('need'), 'mandate')).after, { need: ended })).toBeUndefined();
  });
});

describe('interest of an investor', () => {
  const ask = (more: object = {}) => {
    const interest = { id, organisation: investor, place, by: representative(9), at, ...more };
    return interestIn(need, mandate, interest);
  };

  it('is an agreement of its side, also where the terms do not fit', () => {
    expect(accepted(ask()).after).toMatchObject({ status: 'agreed', by: 'mandate', origin: 'mandate' });
    const unlikely = openMandate(1, { terms: terms({ levels: { from: 9, to: 9 } }) });
    const step = accepted(interestIn(need, unlikely, { id, organisation: investor, place, by: representative(9), at }));
    expect(step.after.fit.misses).toEqual(['stage']);
    expect(
      followSides(step.after, need, openMandate(1, { terms: terms({ levels: { from: 8, to: 9 } }) }), at)?.after.status,
    ).toBe('agreed');
  });

  it('needs the capacity, an open mandate, an open need, and not one’s own', () => {
    expect(refusalOf(ask({ by: stranger() }))).toBe('not-yours');
    expect(refusalOf(ask({ organisation: participant(9) }))).toBe('no-capacity');
    expect(
      refusalOf(interestIn(ended, mandate, { id, organisation: investor, place, by: representative(9), at })),
    ).toBe('not-found');
    const paused = { ...mandate, status: 'paused' } as const;
    expect(refusalOf(interestIn(need, paused, { id, organisation: investor, place, by: representative(9), at }))).toBe(
      'wrong-status',
    );
    const own = openMandate(1, { organisationId: organisationId(2) });
    const lead = participant(2, { capacities: ['investor'] });
    expect(refusalOf(interestIn(need, own, { id, organisation: lead, place, by: representative(2), at }))).toBe(
      'own-need',
    );
  });
});
