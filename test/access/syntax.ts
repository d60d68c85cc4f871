import { parseAst } from 'vite';
import * as z from 'zod';

export type Range = { readonly from: number; readonly to: number };
/** `a || b || c`, and its sides. */
export type Chain = Range & { readonly isOr: boolean; readonly operands: readonly Range[] };
/** A function, or a variable, or several that are taken out of one thing. */
export type Declaration = Range & { readonly names: readonly string[]; readonly waits: boolean };

/** `test ? yes : no`. */
type Choice = { readonly test: Range; readonly yes: string; readonly no: string };

export type Syntax = {
  readonly chains: readonly Chain[];
  readonly declarations: readonly Declaration[];
  readonly choices: readonly Choice[];
  /** What a name of this file is called in the file that it comes from. */
  readonly imports: ReadonlyMap<string, { readonly from: string; readonly name: string }>;
};

const Place = z.looseObject({ start: z.number(), end: z.number() });
const Logical = Place.extend({ operator: z.string(), left: Place, right: Place });
const Declared = Place.extend({ id: Place });
const Conditional = Place.extend({ test: Place, consequent: Place, alternate: Place });
const Named = z.looseObject({ name: z.string() });
const Import = z.looseObject({
  source: z.looseObject({ value: z.string() }),
  specifiers: z.array(z.looseObject({ local: Named, imported: Named.optional() })),
});

/** What rules are made of, in the code of one file. */
export function syntaxOf(code: string): Syntax {
  const nodes = Map.groupBy(nodesIn(parseAst(code, { lang: 'ts' })), (node) => node['type']);
  const of = (type: string): readonly Node[] => nodes.get(type) ?? [];
  return {
    chains: chainsIn(
      code,
      of('LogicalExpression').map((node) => Logical.parse(node)),
    ),
    declarations: [...of('VariableDeclarator'), ...of('FunctionDeclaration')].map((node) => {
      const { start, end, id } = Declared.parse(node);
      return {
        from: start,
        to: end,
        names: namesIn(code.slice(id.start, id.end)),
        waits: /\bawait\b/.test(code.slice(start, end)),
      };
    }),
    choices: of('ConditionalExpression').map((node) => {
      const { test, consequent, alternate } = Conditional.parse(node);
      const words = ({ start, end }: typeof test) => code.slice(start, end);
      return { test: { from: test.start, to: test.end }, yes: words(consequent), no: words(alternate) };
    }),
    imports: new Map(
      of('ImportDeclaration')
        .map((node) => Import.parse(node))
        .flatMap(({ source, specifiers }) =>
          specifiers.map(({ local, imported = local }) => [local.name, { from: source.value, name: imported.name }]),
        ),
    ),
  };
}

/** Names that are asked for by themselves; no properties and no words in quotes. */
export const namesIn = (code: string): readonly string[] =>
  code.replaceAll(/'[^'\n]*'/g, '').match(/(?<![.\w])[A-Za-z]\w*/g) ?? [];

/** `a || b || c` is one chain of three; what is in parentheses is one of its own. */
function chainsIn(code: string, nodes: readonly z.infer<typeof Logical>[]): readonly Chain[] {
  const byPlace = new Map(nodes.map((node) => [`${node.start} ${node.end}`, node]));
  const isPart = new Set<unknown>();
  return nodes
    .filter(({ operator }) => operator === '||' || operator === '&&')
    .toSorted((one, other) => other.end - other.start - (one.end - one.start))
    .flatMap((node) => {
      if (isPart.has(node)) return [];
      const cuts: number[] = [];
      for (let part: typeof node | undefined = node; part !== undefined;) {
        isPart.add(part);
        cuts.unshift(code.indexOf(node.operator, part.left.end));
        const left = byPlace.get(`${part.left.start} ${part.left.end}`);
        part = left?.operator === node.operator && left.start === node.start ? left : undefined;
      }
      const starts = [node.start, ...cuts.map((cut) => cut + node.operator.length)];
      const operands = starts.map((from, index) => ({ from, to: cuts[index] ?? node.end }));
      return [{ from: node.start, to: node.end, isOr: node.operator === '||', operands }];
    });
}

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function* nodesIn(value: unknown): Generator<Node> {
  if (!isNode(value)) return;
  if ('type' in value) yield value;
  for (const part of Object.values(value)) yield* nodesIn(part);
}
