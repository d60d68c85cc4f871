import { describe, expect, it } from 'vitest';
import { eventCatalogue } from '../../../shared/contracts/event-catalogue.ts';
import { eventFaults } from '../../../shared/domain/verification/event-faults.ts';

describe('an event', () => {
  it('holds ids, codes and numbers, of whatever type it is', () => {
    const types = Object.entries(eventCatalogue);
    expect(types.length).toBeGreaterThan(60);
    expect(types.filter(([, { example }]) => eventFaults(example).length > 0).map(([type]) => type)).toEqual([]);
  });

  it('may name whoever acted by an id that looks like an address', () => {
    expect(eventFaults({ by: 'anna@city.example', from: ['ivan@city.example'] })).toEqual([]);
  });

  it.each([
    ['a name', { title: 'Анна Петрова' }],
    ['an address of e-mail', { to: ['anna@example.org'] }],
    ['what somebody wrote', { data: { text: 'see you tomorrow' } }],
  ])('says more when it holds %s', (_what, data) => {
    expect(eventFaults(data)).toEqual(['event-says-more']);
  });
});
