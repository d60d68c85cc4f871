import { expect, it } from 'vitest';
import { endpointOf, names } from '../fakes/api-world.ts';
import { routeOf } from './ask.ts';
import { cellsOf, heard, policy, scenes } from './matrix.ts';
import { everybody } from './people.ts';
import { isWho, type Rule } from './policy.ts';
import { worldIn } from './world.ts';

const kinds = [...new Set(scenes.map(({ kind }) => kind))];
const of = (which: string) => scenes.filter(({ kind }) => kind === which);

it.each(names)('%s: the policy says who may, for the audience of its contract', (name) => {
  const rules = policy.filter(({ route }) => routeOf(route) === name);
  expect(rules.length).toBeGreaterThan(0);
  expect([...new Set(rules.map(({ audience }) => audience))]).toEqual([endpointOf(name).audience]);
});

it('every word of the policy is a route, somebody, or a state that is asked about', () => {
  const strange = (rule: Rule): readonly string[] => {
    const states = (what: 'cluster' | 'thing') =>
      new Set(['', 'any', 'absent', ...of(rule.kind).map((scene) => scene[what])]);
    return [
      ...(routeOf(rule.route) === undefined ? [rule.route] : []),
      ...[...rule.who].filter((word) => !isWho(word)),
      ...[...rule.cluster].filter((word) => !states('cluster').has(word)),
      ...[...rule.thing].filter((word) => !states('thing').has(word)),
    ];
  };
  const lines = policy.flatMap((rule) => strange(rule).map((word) => `docs/access.md:${rule.line} ${word}`));
  expect(lines).toEqual([]);
});

let cells = 0;
it.each(kinds)(
  'everybody hears what the policy says, in every state of: %s',
  async (kind) => {
    const wrong = new Array<string>();
    for (const scene of of(kind)) {
      const world = await worldIn(scene);
      for (const cell of cellsOf(scene)) {
        cells++;
        const answer = await heard(world, cell);
        const where = `${scene.cluster} ${scene.thing}`.trim();
        if (answer !== cell.wanted) wrong.push(`${cell.called}, ${cell.who}, ${where}: ${answer}, not ${cell.wanted}`);
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
  },
  180_000,
);

it('nothing is left out', () => {
  process.stdout.write(
    `access: ${cells} cells, ${names.length} routes, ${everybody.length} people, ${scenes.length} states\n`,
  );
  expect(cells).toBeGreaterThan(60_000);
});
