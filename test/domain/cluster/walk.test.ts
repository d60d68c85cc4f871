import fc from 'fast-check';
import { expect, it } from 'vitest';
import { startOfWalk, type Walk, walkStep } from './walk.ts';
import type { Step } from './walk-attempts.ts';

const right = (kind: number, organisation: number): Step => ({
  kind,
  organisation,
  actor: 'right',
  days: 0,
  choice: true,
});
/** Invited, accepted twice, filed, checked, claimed, registered, left, suspended: walks begin somewhere on this way. */
const way: Step[] = [
  right(0, 2),
  right(1, 2),
  right(1, 3),
  right(13, 1),
  right(15, 1),
  right(17, 2),
  right(19, 3),
  right(10, 2),
  { ...right(23, 1), days: 61 },
];

const step = fc.record({
  // The steps that lead onwards more often, so that walks get somewhere.
  kind: fc.oneof(fc.nat(24), fc.constantFrom(0, 1, 6, 7, 13, 15, 19, 20)),
  organisation: fc.integer({ min: 1, max: 7 }),
  actor: fc.constantFrom('right', 'right', 'right', 'right', 'right', 'right', 'other', 'operator', 'stranger'),
  days: fc.oneof(
    { weight: 9, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom(1, 3, 8, 20, 70, 200) },
  ),
  choice: fc.boolean(),
});
const walks = fc.tuple(fc.nat(way.length), fc.array(step, { minLength: 40, maxLength: 120, size: 'max' }));

it('whatever anybody does at any time, a cluster keeps its promises', () => {
  const seen = new Set<string>();
  const property = fc.property(walks, ([along, steps]) => {
    let walk: Walk = startOfWalk();
    for (const one of [...way.slice(0, along), ...steps]) {
      walk = walkStep(walk, one);
      seen.add(walk.cluster.status);
    }
    return walk.cluster.version === walk.events;
  });
  fc.assert(property, { numRuns: 150 });
  // The walks are worth something only if they get everywhere.
  expect(seen.size).toBe(10);
}, 60_000);
