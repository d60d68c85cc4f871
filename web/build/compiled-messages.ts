import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);

/** String literals with a placeholder below a node. */
const messagesBelow = (node: Node): readonly Node[] =>
  node.type === 'Literal' && typeof node['value'] === 'string' && node['value'].includes('{')
    ? [node]
    : childrenOf(node).flatMap(messagesBelow);

/** Calls of `textsOf` in a module, and the messages in their arguments. */
const messagesOf = (node: Node): readonly Node[] => {
  const callee = node['callee'];
  const isTexts = node.type === 'CallExpression' && isNode(callee) && callee['name'] === 'textsOf';
  return isTexts ? messagesBelow(node) : childrenOf(node).flatMap(messagesOf);
};

/** Reads ICU messages when the portal is built: the browser gets them taken apart, and no parser. */
export const compiledMessages = (): Plugin => ({
  name: 'compiled-messages',
  apply: 'build',
  transform(code, id) {
    if (!id.includes('/web/src/') || !code.includes('textsOf(')) return undefined;
    const tree: unknown = this.parse(code);
    if (!isNode(tree)) return undefined;
    const compiled = [...messagesOf(tree)]
      .toSorted((one, other) => other.start - one.start)
      .reduce(
        (text, { start, end, value }) =>
          `${text.slice(0, start)}${JSON.stringify(parse(String(value)))}${text.slice(end)}`,
        code,
      );
    return { code: compiled, map: null };
  },
});
