import { describe, expect, it } from 'vitest';
import { MemberStatusView } from '../../shared/contracts/views.ts';
import { UnclearReason } from '../../shared/domain/organisation/organisation.ts';
import { memberReasonText } from '../../shared/eligibility/member-reasons.ts';
import { namesOf, organisationsEn, organisationsRu } from '../../shared/eligibility/texts.ts';

describe('Russian numbers', () => {
  it.each([
    [0, '0 организаций', '0 организаций', '0 организаций'],
    [1, '1 организация', '1 организацию', '1 организации'],
    [2, '2 организации', '2 организации', '2 организаций'],
    [5, '5 организаций', '5 организаций', '5 организаций'],
    [11, '11 организаций', '11 организаций', '11 организаций'],
    [21, '21 организация', '21 организацию', '21 организации'],
    [22, '22 организации', '22 организации', '22 организаций'],
    [112, '112 организаций', '112 организаций', '112 организаций'],
  ])('of %i agree with their noun', (count, nominative, accusative, genitive) => {
    expect(organisationsRu(count)).toBe(nominative);
    expect(organisationsRu(count, 'accusative')).toBe(accusative);
    expect(organisationsRu(count, 'genitive')).toBe(genitive);
  });
});

describe('English numbers', () => {
  it('agree with their noun', () => {
    expect([0, 1, 2, 21].map(organisationsEn)).toEqual([
      '0 organisations',
      '1 organisation',
      '2 organisations',
      '21 organisations',
    ]);
  });
});

describe('names', () => {
  it('are listed up to ten, the rest counted', () => {
    const names = Array.from({ length: 31 }, (_, n) => `АО ${n + 1}`);
    expect(namesOf(names.slice(0, 2))).toEqual({ ru: 'АО 1; АО 2', en: 'АО 1; АО 2' });
    expect(namesOf(names.slice(0, 10)).ru).toMatch(/; АО 10$/);
    expect(namesOf(names).ru).toMatch(/; АО 10 и ещё 21 организация$/);
    expect(namesOf(names).en).toMatch(/; АО 10 and 21 organisations more$/);
  });
});

describe('reasons of members', () => {
  const statuses = MemberStatusView.options.filter((status) => status !== 'confirmed');
  const standings = ['active', 'active-noted', 'liquidating', 'liquidated', 'bankrupt', ...UnclearReason.options];
  it.each([...statuses, ...standings, 'other-region', 'same-inn', 'partner', 'not-found-in-register', 'not-admitted'])(
    'have words for %s in both languages',
    (reason) => {
      const general = memberReasonText('of-a-later-version');
      expect(memberReasonText(reason)).not.toEqual(general);
      expect(memberReasonText(reason).ru).toMatch(/^[а-яё][а-яё0-9 ,.:;ИН-]+$/i);
      expect(memberReasonText(reason).en).toMatch(/^[a-z][a-z0-9 ,.:;-]+$/i);
    },
  );
});
