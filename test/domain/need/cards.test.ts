import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnonymousNeedCard, anonymousCard } from '../../../shared/domain/need/card.ts';
import { listedNeed } from '../../../shared/domain/need/listed.ts';
import { bandOf, RoubleBand } from '../../../shared/domain/need/money.ts';
import { publicNeedView } from '../../../shared/contracts/present/need-view.ts';
import { contents, openNeed } from '../../builders/need.ts';

const word = fc.stringMatching(/^[А-Яа-яA-Za-z0-9]{12,40}$/);
const anyNeed = fc
  .record({
    content: fc.constantFrom(...contents),
    words: word,
    clusterTitle: word,
    projectTitle: word,
    ids: fc.tuple(fc.uuid({ version: 4 }), fc.uuid({ version: 4 }), fc.uuid({ version: 4 })),
    trl: fc.integer({ min: 1, max: 9 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ ids: [id, clusterId, projectId], day, ...more }) =>
    openNeed(1, {
      id,
      clusterId,
      projectId,
      neededBy: `2027-06-${String(day).padStart(2, '0')}`,
      ...more,
      visibility: 'anonymous',
    }),
  );

describe('the card of an anonymous need', () => {
  it('holds no id, title or word of whoever has it, whatever they are, on public lists and in the copy they are made of', () => {
    fc.assert(
      fc.property(anyNeed, (need) => {
        const { needId, ...copy } = listedNeed(need);
        expect(needId).toBe(need.id);
        for (const text of [copy, publicNeedView(listedNeed(need)), anonymousCard(need)].map((one) =>
          JSON.stringify(one),
        ))
          for (const secret of [
            need.id,
            need.clusterId,
            need.projectId,
            need.words,
            need.clusterTitle,
            need.projectTitle,
          ])
            expect(text).not.toContain(secret);
      }),
    );
  });

  it('tells sums, days and amounts in bands only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 1_000_000_000_000 }), (sum) => {
        const card = anonymousCard(
          openNeed(1, { content: { kind: 'investment', sum: { from: sum, to: sum }, instruments: ['loan'] } }),
        );
        expect(RoubleBand.options).toContain(card.roubles?.from);
        expect(JSON.stringify(card)).not.toContain(String(sum));
      }),
    );
    expect(['10000', '999999', '1000000', '1999999999', '2000000000'].map((sum) => bandOf(Number(sum)))).toEqual([
      'under-1m',
      'under-1m',
      '1m-5m',
      '500m-2b',
      'over-2b',
    ]);
  });

  it.each(contents)('of the kind $kind is what the contract says', (content) => {
    const card = anonymousCard(openNeed(1, { content }));
    expect(AnonymousNeedCard.parse(card)).toEqual(card);
    expect(card).toMatchObject({ kind: content.kind, stage: 'prototype', sections: ['C'], neededBy: '2027-H1' });
  });

  it('is all there is, while a named need has everything beside it', () => {
    expect(Object.keys(publicNeedView(listedNeed(openNeed(1, { visibility: 'anonymous' })))).toSorted()).toEqual([
      'card',
      'cardId',
      'openedIn',
    ]);
    expect(publicNeedView(listedNeed(openNeed()))).toMatchObject({ named: { projectTitle: 'Волоконный лазер' } });
  });
});
