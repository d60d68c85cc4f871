import { describe, expect, it } from 'vitest';
import { needCardIdOf } from '../../../functions/store/need-store.ts';
import type { Place } from '../../../shared/domain/need/access.ts';
import { needActions } from '../../../shared/domain/need/allowed-actions.ts';
import { changeNeed, renewNeed } from '../../../shared/domain/need/change-need.ts';
import { endNeed } from '../../../shared/domain/need/end-need.ts';
import { openNeed } from '../../../shared/domain/need/open-need.ts';
import { needClock, tickNeed } from '../../../shared/domain/need/tick-need.ts';
import { coordinator, operator, representative, stranger } from '../../builders/actor.ts';
import { active, atRisk, suspended } from '../../builders/cluster.ts';
import { dayAfter, firstDay, instant, needId } from '../../builders/ids.ts';
import { contents, investment, openNeed as need } from '../../builders/need.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';
import { planned, running } from '../../builders/project.ts';

const place: Place = { project: running(), cluster: active() };
const id = needId();
const asked = {
  id,
  cardId: needCardIdOf(id),
  visibility: 'anonymous',
  content: investment(),
  region: '77',
  neededBy: '2027-06-30',
  words: 'Нужны средства на линию сборки.',
} as const;
const acting = (by = representative(2), at = dayAfter(1)) => ({ by, at });
const open = (at: Partial<Place> = {}, more: object = {}, by = representative(2)) =>
  openNeed({ ...place, ...at }, { ...asked, by, at: firstDay, ...more });
const { expiresAt, reminded, ...common } = need();
const met = { ...common, status: 'met', endedAt: instant(3) } as const;
const stopped = { ...running(), status: 'stopped', stoppedAt: instant(), reason: 'Нет заказчика' } as const;

describe('a need', () => {
  it('is opened by the lead of the project and by the coordinator, and by nobody else', () => {
    for (const by of [representative(2), coordinator()])
      expect(accepted(open({}, {}, by))).toMatchObject({
        after: { status: 'open', version: 1, trl: 5, industries: ['26', '28'], expiresAt: instant(180) },
        fact: { type: 'need-opened', data: { kind: 'investment', visibility: 'anonymous' } },
      });
    for (const by of [representative(3), operator(), stranger()]) expect(refusalOf(open({}, {}, by))).toBe('not-yours');
  });

  it('is opened for a project that goes on, in a registered cluster that is not suspended, for a day to come', () => {
    expect(refusalOf(open({ cluster: atRisk() }))).toBe('accepted');
    expect(refusalOf(open({ project: planned() }))).toBe('accepted');
    expect(refusalOf(open({ cluster: suspended() }))).toBe('wrong-status');
    expect(refusalOf(open({ project: stopped }))).toBe('wrong-status');
    expect(refusalOf(open({}, { neededBy: '2026-11-01' }))).toBe('no-such-time');
  });

  it.each(contents)('of the kind $kind is one', (content) => {
    expect(accepted(open({}, { content })).after.content).toEqual(content);
  });

  it('changes, but neither its kind nor from a version that is old, nor after its end', () => {
    const wish = { changes: { content: investment(1_000_000, 2_000_000) }, sawVersion: 1, ...acting() };
    expect(accepted(changeNeed(need(), place, wish))).toMatchObject({
      after: { version: 2, content: { sum: { from: 1_000_000 } }, words: need().words },
      fact: { type: 'need-changed', data: { fields: ['content'] } },
    });
    expect(refusalOf(changeNeed(need(), place, { ...wish, sawVersion: 2 }))).toBe('stale-version');
    const other = { content: { kind: 'permit-question', matter: 'land' } } as const;
    expect(refusalOf(changeNeed(need(), place, { ...wish, changes: other }))).toBe('another-kind');
    const past = { neededBy: '2026-11-01' };
    expect(refusalOf(changeNeed(need(), place, { ...wish, changes: past }))).toBe('no-such-time');
    expect(refusalOf(changeNeed(met, place, wish))).toBe('wrong-status');
    expect(refusalOf(changeNeed(need(), place, { ...wish, ...acting(representative(3)) }))).toBe('not-yours');
    expect(refusalOf(changeNeed(need(), { ...place, cluster: suspended() }, wish))).toBe('wrong-status');
  });

  it('takes title, level and industries of its project with it when it changes', () => {
    const project = running({ title: 'Лазер 3 кВт', trl: 7, industries: ['28'], stages: [] });
    const step = accepted(renewNeed(need(), { ...place, project }, acting()));
    expect(step.after).toMatchObject({ projectTitle: 'Лазер 3 кВт', trl: 7, industries: ['28'] });
  });

  it('is met or withdrawn wherever its cluster stands, once', () => {
    for (const how of ['met', 'withdrawn'] as const)
      expect(accepted(endNeed(need(), { ...place, cluster: suspended() }, { how, ...acting() }))).toMatchObject({
        after: { status: how, endedAt: instant(1) },
        fact: { type: `need-${how}` },
      });
    expect(refusalOf(endNeed(met, place, { how: 'met', ...acting() }))).toBe('wrong-status');
    expect(refusalOf(endNeed(need(), place, { how: 'met', ...acting(stranger()) }))).toBe('not-yours');
  });

  it('offers exactly what would be accepted', () => {
    expect(needActions(need(), place, coordinator())).toEqual([
      'changeNeed',
      'renewNeed',
      'meetNeed',
      'withdrawNeed',
      'listNeedMatches',
    ]);
    expect(needActions(need(), { ...place, cluster: suspended() }, coordinator())).toEqual([
      'meetNeed',
      'withdrawNeed',
      'listNeedMatches',
    ]);
    expect(needActions(met, place, coordinator())).toEqual(['listNeedMatches']);
    expect(needActions(need(), place, representative(3))).toEqual([]);
  });
});

describe('the clock of a need', () => {
  it('reminds two weeks before the end, once, and then ends it', () => {
    expect(needClock(need())).toBe(instant(166));
    expect(tickNeed(need(), dayAfter(165.9))).toBeUndefined();
    const reminder = tickNeed(need(), dayAfter(166));
    expect(reminder).toMatchObject({ fact: { type: 'need-reminded', data: { expiresAt: instant(180) } } });
    if (reminder === undefined) throw new Error('nobody was reminded');
    expect(tickNeed(reminder.after, dayAfter(170))).toBeUndefined();
    expect(tickNeed(reminder.after, dayAfter(180))).toMatchObject({
      after: { status: 'expired', version: 3, endedAt: instant(180) },
      fact: { type: 'need-expired' },
    });
  });

  it('that stood still for a year ends it without a reminder', () => {
    expect(tickNeed(need(), dayAfter(365))?.fact.type).toBe('need-expired');
  });

  it('begins anew when it is renewed, and does not run for what has ended', () => {
    const renewed = accepted(renewNeed({ ...need(), reminded: true }, place, acting(coordinator(), dayAfter(170))));
    expect(renewed.after).toMatchObject({ expiresAt: instant(350), reminded: false });
    expect(needClock(met)).toBeUndefined();
    expect(tickNeed(met, dayAfter(999))).toBeUndefined();
  });
});
