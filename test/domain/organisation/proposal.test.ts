import { describe, expect, it } from 'vitest';
import { confirmProposal, declineProposal } from '../../../shared/domain/organisation/answer-proposal.ts';
import { Organisation } from '../../../shared/domain/organisation/organisation.ts';
import { propose, successorToAsk } from '../../../shared/domain/organisation/propose.ts';
import { refreshFacts } from '../../../shared/domain/organisation/refresh-facts.ts';
import { representative } from '../../builders/actor.ts';
import { registerFacts } from '../../builders/facts.ts';
import { dayAfter, innOf, instant, ogrnOf } from '../../builders/ids.ts';
import { checkingOrganisation, participant, refusedOrganisation } from '../../builders/organisation.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const at = dayAfter(1);
const asOf = instant(1);
const renamed = registerFacts(2, { asOf, name: 'ООО «Новое имя»' });
const ended = registerFacts(2, {
  asOf,
  status: 'LIQUIDATED',
  successors: [{ inn: innOf(5), ogrn: ogrnOf(5), name: 'ООО «Пример 5»' }],
});
const successor = registerFacts(5, { asOf });
const proposed = (heard: Parameters<typeof propose>[1], organisation: Organisation = participant(2)): Organisation => {
  const change = propose(organisation, heard);
  if (change === undefined) throw new Error('nothing was proposed');
  return Organisation.parse(change.after);
};
const answer = (organisation: Organisation, n = 2) => ({
  sawVersion: organisation.version,
  by: representative(n),
  at: dayAfter(2),
});

describe('another name in the register', () => {
  it('is not taken over, but proposed, once', () => {
    expect(refreshFacts(participant(2), renamed, at)).toBeUndefined();
    const change = propose(participant(2), { facts: renamed, at });
    expect(change).toMatchObject({
      after: { facts: registerFacts(2), proposal: { kind: 'renamed', name: renamed.name }, version: 3 },
      fact: { type: 'organisation-change-proposed', data: { kind: 'renamed' } },
    });
    expect(propose(proposed({ facts: renamed, at }), { facts: renamed, at })).toBeUndefined();
  });

  it('is borne from the confirmation on', () => {
    const waiting = proposed({ facts: renamed, at });
    const { after, fact, claims, releases } = accepted(confirmProposal(waiting, answer(waiting)));
    const organisation = Organisation.parse(after);
    expect(organisation).toMatchObject({ facts: { name: renamed.name, inn: innOf(2) }, version: 4 });
    expect(organisation).not.toHaveProperty('proposal');
    expect(fact).toEqual({ type: 'organisation-change-confirmed', data: { kind: 'renamed' } });
    expect([claims, releases]).toEqual([[], []]);
    expect(propose(organisation, { facts: renamed, at })).toBeUndefined();
  });

  it('that was declined is not proposed again; yet another one is', () => {
    const waiting = proposed({ facts: renamed, at });
    const { after, fact } = accepted(declineProposal(waiting, answer(waiting)));
    const organisation = Organisation.parse(after);
    expect(fact.type).toBe('organisation-change-declined');
    expect(organisation).toMatchObject({ facts: { name: 'ООО «Пример 2»' }, declined: [renamed.name] });
    expect(propose(organisation, { facts: renamed, at })).toBeUndefined();
    expect(propose(organisation, { facts: { ...renamed, name: 'ООО «Третье»' }, at })).toBeDefined();
  });

  it('takes the place of one that waits', () => {
    const waiting = proposed({ facts: renamed, at });
    const third = proposed({ facts: { ...renamed, name: 'ООО «Третье»' }, at }, waiting);
    expect(third).toMatchObject({ proposal: { name: 'ООО «Третье»' } });
  });
});

describe('a successor', () => {
  it('is asked about when the organisation ended and there is exactly one', () => {
    expect(successorToAsk(participant(2), ended)).toBe(innOf(5));
    const two = [...ended.successors, { inn: innOf(6), name: 'ООО «Пример 6»' }];
    expect(successorToAsk(participant(2), { ...ended, successors: two })).toBeUndefined();
    expect(successorToAsk(participant(2), { ...ended, successors: [] })).toBeUndefined();
    expect(successorToAsk(participant(2), { ...ended, status: 'REORGANIZING' })).toBeUndefined();
    expect(successorToAsk(refusedOrganisation(2), ended)).toBeUndefined();
  });

  it('is not asked about again while it is proposed or after it was declined', () => {
    const waiting = proposed({ facts: ended, successor, at });
    expect(successorToAsk(waiting, ended)).toBeUndefined();
    const { after } = accepted(declineProposal(waiting, answer(waiting)));
    expect(successorToAsk(Organisation.parse(after), ended)).toBeUndefined();
  });

  it('goes before a new name, and stays when a name comes later', () => {
    const waiting = proposed({ facts: ended, successor, at }, proposed({ facts: renamed, at }));
    expect(waiting).toMatchObject({ proposal: { kind: 'succeeded' } });
    expect(propose(waiting, { facts: { ...ended, name: renamed.name }, at })).toBeUndefined();
  });

  it('that is confirmed gives the organisation its numbers and facts', () => {
    const waiting = proposed({ facts: ended, successor, at });
    const { after, claims, releases } = accepted(confirmProposal(waiting, answer(waiting)));
    expect(Organisation.parse(after)).toMatchObject({
      status: 'participant',
      identifier: { kind: 'inn', value: innOf(5) },
      facts: successor,
    });
    expect(claims).toEqual([innOf(5), ogrnOf(5)]);
    expect(releases).toEqual([innOf(2), ogrnOf(2)]);
  });
});

describe('a proposal', () => {
  const waiting = proposed({ facts: renamed, at });
  const both = [confirmProposal, declineProposal];

  it('is answered by its people alone', () => {
    for (const decide of both) expect(refusalOf(decide(waiting, answer(waiting, 3)))).toBe('not-yours');
  });

  it('is answered as it was seen', () => {
    const old = { ...answer(waiting), sawVersion: waiting.version - 1 };
    for (const decide of both) expect(refusalOf(decide(waiting, old))).toBe('stale-version');
  });

  it('that is not there cannot be answered', () => {
    for (const decide of both)
      for (const organisation of [participant(2), checkingOrganisation(2)])
        expect(refusalOf(decide(organisation, answer(organisation)))).toBe('wrong-status');
  });

  it('is never about another organisation, an applicant or one that was refused', () => {
    expect(propose(participant(3), { facts: renamed, at })).toBeUndefined();
    expect(propose(checkingOrganisation(2), { facts: renamed, at })).toBeUndefined();
    expect(propose(refusedOrganisation(2), { facts: renamed, at })).toBeUndefined();
  });
});
