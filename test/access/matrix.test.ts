import { expect, it } from 'vitest';
import { endpointOf, names } from '../fakes/api-world.ts';
import { routeOf } from './ask.ts';
import { type Cell, cellsOf, heard, policy, scenes } from './matrix.ts';
import { everybody } from './people.ts';
import { isWho, type Rule } from './policy.ts';
import { type Policy, readPolicyInCode } from './removable.ts';
import { removal } from './removal.ts';
import { type Unnoticed, unnoticed } from './unnoticed.ts';
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
/** For each part of the policy in the code: the cells in which it matters. */
const mattersIn = new Map<string, Cell[]>();
function remember(cell: Cell): void {
  for (const part of removal.mattered) {
    const before = mattersIn.get(part) ?? [];
    mattersIn.set(part, before);
    before.push(cell);
  }
}
it.each(kinds)(
  'everybody hears what the policy says, in every state of: %s',
  async (kind) => {
    const wrong = new Array<string>();
    for (const scene of of(kind)) {
      const world = await worldIn(scene);
      for (const cell of cellsOf(scene)) {
        cells++;
        removal.mattered.clear();
        const answer = await heard(world, cell);
        remember(cell);
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

/** Whether some cell hears something else once this part of the policy is gone. */
async function isNoticed(part: string): Promise<boolean> {
  const byScene = Map.groupBy(mattersIn.get(part) ?? [], ({ scene }) => scene);
  for (const [scene, some] of byScene) {
    const world = await worldIn(scene);
    removal.removed = part;
    try {
      for (const cell of some)
        if ((await heard(world, cell).catch(() => 'an answer that no contract promises')) !== cell.wanted) return true;
    } finally {
      removal.removed = '';
    }
  }
  return false;
}

it.each([
  { what: 'check', partsOf: ({ checks }: Policy) => checks },
  {
    what: 'side of “or” and “and” in a check',
    partsOf: ({ sides }: Policy) => sides.flatMap(({ operands }) => operands),
  },
])(
  'every $what is needed: without it somebody hears what the policy does not say',
  async ({ what, partsOf }) => {
    const parts = [...readPolicyInCode().values()].flatMap(partsOf).map(({ name }) => name);
    expect(parts.length).toBeGreaterThan(100);
    const survivors = new Array<string>();
    for (const part of parts) if (!(await isNoticed(part))) survivors.push(part);
    process.stdout.write(`access: ${parts.length} × ${what} taken out, ${survivors.length} unnoticed with a reason\n`);
    const isAbout = (part: string) => (one: Unnoticed) =>
      part.startsWith(`${one.place}:`) && part.endsWith(` ${one.condition}`);
    expect(survivors.filter((part) => !unnoticed.some(isAbout(part)))).toEqual([]);
    const own = unnoticed.filter(({ condition }) => condition.includes(' « ') === (what !== 'check'));
    expect(own.filter((one) => !survivors.some((part) => isAbout(part)(one)))).toEqual([]);
  },
  300_000,
);
