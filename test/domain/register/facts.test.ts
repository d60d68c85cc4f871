import { describe, expect, it } from 'vitest';
import { RegisterAnswer, RegisterFacts } from '../../../shared/domain/register/facts.ts';
import { entrepreneurFacts, found, notFound, registerFacts } from '../../builders/facts.ts';

describe('register facts', () => {
  it('of an entity and of an entrepreneur survive storage', () => {
    for (const facts of [registerFacts(7), entrepreneurFacts(7)])
      expect(RegisterFacts.parse(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
  });

  it('with a field that nobody declared are refused', () => {
    expect(RegisterFacts.safeParse({ ...registerFacts(), phone: '+7' }).success).toBe(false);
  });

  it.each([
    ['an INN with a wrong check digit', { inn: '7707083894' }],
    ['an OGRN with a wrong check digit', { ogrn: '1027700132196' }],
    ['an unknown status', { status: 'SLEEPING' }],
    ['a region that is no code', { region: 'Москва' }],
    ['a code of no shape', { mainActivity: '26.111' }],
    ['a director who is not a hash', { links: { founders: [], director: 'Иванов' } }],
    ['a time without milliseconds', { asOf: '2026-11-09T07:00:00Z' }],
  ])('with %s are refused', (_, wrong) => {
    expect(RegisterFacts.safeParse({ ...registerFacts(), ...wrong }).success).toBe(false);
  });

  it('are an answer, and so is their absence; an outage is none', () => {
    expect(RegisterAnswer.parse(found(registerFacts()))).toMatchObject({ kind: 'found' });
    expect(RegisterAnswer.parse(notFound(2))).toMatchObject({ kind: 'not-found' });
    expect(RegisterAnswer.safeParse({ kind: 'unavailable', inn: registerFacts().inn }).success).toBe(false);
  });
});
