import { describe, expect, it } from 'vitest';
import { found, registerFacts } from '../builders/facts.ts';
import { hashOf, organisationId } from '../builders/ids.ts';
import { snapshotMember, snapshotMembers } from '../builders/snapshot.ts';
import { answersOf, finding, foundAll, judge } from './judged.ts';

const linked = (n: number, links: { founders?: readonly string[]; director?: string; address?: string }) =>
  found(registerFacts(n, { links: { ...links, founders: [...(links.founders ?? [])] } }));

const shared = (founders: readonly string[]) =>
  answersOf(linked(2, { founders }), linked(3, { founders: [hashOf(1)] }), linked(4, { founders: [hashOf(2)] }));

describe('independence', () => {
  it('is not known before the register answers', () => {
    expect(finding(judge(), 'independence')).toMatchObject({ verdict: 'pass', reason: 'links-not-known' });
  });

  it('passes when nobody shares anything', () => {
    const report = judge({}, foundAll([registerFacts(1), registerFacts(2)]));
    expect(finding(report, 'independence')).toMatchObject({ verdict: 'pass', reason: 'no-links-found' });
  });

  it.each([
    ['founder', { founders: [hashOf(1), hashOf(2)] }, { founders: [hashOf(2)] }, 'общий учредитель', 'shared founder'],
    ['director', { director: hashOf(1) }, { director: hashOf(1) }, 'общий руководитель', 'shared director'],
    ['address', { address: hashOf(1) }, { address: hashOf(1) }, 'общий адрес', 'shared address'],
  ] as const)('advises when two share a %s', (_, one, other, ru, en) => {
    const report = judge({}, answersOf(linked(3, one), linked(7, other), linked(9, {})));
    expect(finding(report, 'independence')).toMatchObject({
      verdict: 'advice',
      reason: 'members-linked',
      text: {
        ru: `Участники связаны между собой. ${ru}: ООО «Пример 3»; ООО «Пример 7».`,
        en: `Participants are linked. ${en}: ООО «Пример 3»; ООО «Пример 7».`,
      },
      organisationIds: [organisationId(3), organisationId(7)],
    });
    expect(report.outcome).toBe('eligible');
  });

  it('does not take a founder for a director, nor one hash for another', () => {
    const report = judge({}, answersOf(linked(3, { founders: [hashOf(1)] }), linked(7, { director: hashOf(1) })));
    expect(finding(report, 'independence').verdict).toBe('pass');
  });

  it('tells of the same group once, though it shares two founders', () => {
    const founders = [hashOf(1), hashOf(2)];
    const { text } = finding(judge({}, answersOf(linked(3, { founders }), linked(7, { founders }))), 'independence');
    expect(text.ru.match(/общий учредитель/g)).toHaveLength(1);
  });

  it('tells the same in whatever order the register lists founders', () => {
    const report = judge({}, shared([hashOf(1), hashOf(2)]));
    expect(judge({}, shared([hashOf(2), hashOf(1)]))).toEqual(report);
    expect(finding(report, 'independence').organisationIds).toHaveLength(3);
  });

  it('looks only at participants', () => {
    const members = [...snapshotMembers(), snapshotMember(31, { role: 'partner' })];
    const report = judge({ members }, answersOf(linked(3, { address: hashOf(1) }), linked(31, { address: hashOf(1) })));
    expect(finding(report, 'independence').verdict).toBe('pass');
  });

  it('keeps its text short however many groups there are', () => {
    const answers = Array.from({ length: 30 }, (_, n) => linked(n + 1, { address: hashOf(Math.floor(n / 2)) }));
    const { text, organisationIds } = finding(judge({}, answersOf(...answers)), 'independence');
    expect(text.ru).toMatch(/Других связей: 10\.$/);
    expect(organisationIds).toHaveLength(30);
  });
});
