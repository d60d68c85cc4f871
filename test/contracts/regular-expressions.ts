import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';

const root = join(import.meta.dirname, '../..');

export type Expression = { readonly where: string; readonly pattern: string; readonly flags: string };

/** Every regular expression that the product says, and where one is put together while it runs. */
export function expressions(): { readonly literals: Expression[]; readonly composed: string[] } {
  const literals: Expression[] = [];
  const composed: string[] = [];
  for (const file of globSync('{shared,functions}/**/*.ts', { cwd: root }).concat(
    globSync('web/src/**/*.{ts,tsx}', { cwd: root }),
  )) {
    const { program } = parseSync(file, readFileSync(join(root, file), 'utf8'));
    const compose = ({ callee }: ESTree.NewExpression | ESTree.CallExpression): void => {
      if (callee.type === 'Identifier' && callee.name === 'RegExp') composed.push(file);
    };
    new Visitor({
      Literal: (literal) => {
        if ('regex' in literal) literals.push({ where: file, ...literal.regex });
      },
      NewExpression: compose,
      CallExpression: compose,
    }).visit(program);
  }
  return { literals, composed };
}
