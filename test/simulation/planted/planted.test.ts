import { describe, expect, it } from 'vitest';
import { gitOrNothing } from '../old/checkout.ts';
import { oldCode } from '../old/old-code.ts';
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

const head = gitOrNothing('rev-parse', 'HEAD');
const between: readonly PlantedName[] = ['unknown-dropped', 'answers-elsewhere'];

describe.each(between)('%s', (name) => {
  it.skipIf(head === undefined)('is found where two versions of the code work side by side', async () => {
    const old = { code: await oldCode(head ?? ''), isAlone: false };
    const { after, by } = await hunt(name, { seed: 'p', most: 60, old });
    expect(after).toBeDefined();
    expect(by).not.toEqual(['error']);
  });

  it('breaks nothing where one version works alone', async () => {
    expect((await hunt(name, { seed: 'p', most: 5 })).after).toBeUndefined();
  });
});
