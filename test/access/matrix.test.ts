import { readFileSync, globSync } from 'node:fs';
import { expect, it } from 'vitest';
import { endpointOf, names } from '../fakes/api-world.ts';
import { routeOf } from './ask.ts';
import { type Cell, cellsOf, heard, policy, scenes } from './matrix.ts';
import { everybody } from './people.ts';
import { isWho, type Rule } from './policy.ts';
import { linesOf } from './removable.ts';
import { removal } from './removal.ts';
import { unnoticed } from './unnoticed.ts';
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
/** For each line of the policy in the code: some cells in which it refused, for every route and thing. */
const refusedBy = new Map<string, Map<string, Cell[]>>();
const perWay = 4;
function remember(cell: Cell): void {
  for (const line of removal.refused) {
    const routes = refusedBy.get(line) ?? new Map<string, Cell[]>();
    refusedBy.set(line, routes);
    const way = `${cell.called} ${cell.scene.thing}`;
    const some = routes.get(way) ?? [];
    routes.set(way, some);
    if (some.length < perWay) some.push(cell);
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
        removal.refused.clear();
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

/** Whether some cell hears something else once this line of the policy is gone. */
async function isNoticed(line: string): Promise<boolean> {
  removal.removed = line;
  try {
    for (const cell of [...(refusedBy.get(line)?.values() ?? [])].flat())
      if ((await heard(await worldIn(cell.scene), cell)) !== cell.wanted) return true;
    return false;
  } finally {
    removal.removed = '';
  }
}

it('every check in the code is needed: without it somebody hears what the policy does not say', async () => {
  const files = globSync([
    'shared/domain/**/*.ts',
    'functions/*-api/**/*.ts',
    'functions/{matching,documents,runtime,search,privacy}/**/*.ts',
  ]);
  const lines = files.flatMap((file) => linesOf(readFileSync(file, 'utf8'), file).map(({ name }) => name));
  const survivors = new Array<string>();
  for (const line of lines) if (!(await isNoticed(line))) survivors.push(line);
  const isAbout = (line: string) => (one: (typeof unnoticed)[number]) =>
    line.startsWith(`${one.place}:`) && line.endsWith(` ${one.condition}`);
  process.stdout.write(
    `access: ${lines.length} checks taken out one at a time, ${survivors.length} unnoticed with a reason\n`,
  );
  expect(survivors.filter((line) => !unnoticed.some(isAbout(line)))).toEqual([]);
  expect(unnoticed.filter((one) => !survivors.some((line) => isAbout(line)(one)))).toEqual([]);
}, 300_000);
