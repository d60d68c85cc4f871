import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'vite';

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
    new Visitor({
      Literal: (literal) => {
        if ('regex' in literal) literals.push({ where: file, ...literal.regex });
      },
      NewExpression: ({ callee }) => {
        if (callee.type === 'Identifier' && callee.name === 'RegExp') composed.push(file);
      },
      CallExpression: ({ callee }) => {
        if (callee.type === 'Identifier' && callee.name === 'RegExp') composed.push(file);
      },
    }).visit(program);
  }
  return { literals, composed };
}
