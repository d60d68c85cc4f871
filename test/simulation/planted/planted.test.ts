import { expect, it } from 'vitest';
import { hunt } from './hunt.ts';
import type { PlantedName } from './planted.ts';

/** A few that are found soon; `npm run simulate -- --planted all` has them all. */
const soon: readonly PlantedName[] = [
  'claim-unconditional',
  'event-apart',
  'member-apart',
  'event-outside-outbox',
  'letter-unconditional',
  'notified-again',
  'no-sweeper',
  'mails-not-swept',
  'expiry-in-milliseconds',
];

it.each(soon)('the simulation finds: %s', async (name) => {
  const { after, by } = await hunt(name, { seed: 'p', most: 10 });
  expect(after).toBeDefined();
  expect(by).not.toEqual(['error']);
});
