import type { Plugin } from 'vite';

const file = /@mantine\/hooks\/esm\/use-id\/use-id\.mjs$/;

/**
 * Mantine gives each field a second, random id once it stands there, for versions of React that had none, and has
 * every field rendered twice for it, at once and unasked. React's own id is enough.
 */
export const oneId = (): Plugin => {
  let replaced = false;
  return {
    name: 'one-id',
    apply: 'build',
    load: (id) => {
      if (!file.test(id)) return undefined;
      replaced = true;
      return `import { useId as useReactId } from 'react';
export function useId(id) {
  const own = useReactId();
  return typeof id === 'string' ? id : 'mantine-' + own.replaceAll(':', '');
}`;
    },
    buildEnd: (error) => {
      if (error === undefined && !replaced) throw new Error('Mantine has no use-id.mjs any more: web/build/one-id.ts');
    },
  };
};
