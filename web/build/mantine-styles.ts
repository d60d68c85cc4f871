import type { Plugin } from 'vite';

const id = 'virtual:mantine.css';
const component = /@mantine\/core\/esm\/(?:components|utils)\/.*\/(?<name>[A-Za-z]+)\.module\.mjs$/;
const base = ['baseline', 'global'].map((name) => `@import '@mantine/core/styles/${name}.css';`);

/**
 * The sheet holds the styles of the components that the portal uses, and not of all that Mantine has. They stand in a
 * layer, so that ours win in whatever order they come. The development server serves all of them.
 */
export const mantineStyles = (): Plugin => {
  let isBuild = false;
  return {
    name: 'mantine-styles',
    enforce: 'pre',
    configResolved: ({ command }) => void (isBuild = command === 'build'),
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (loaded) => {
      if (loaded !== `\0${id}`) return undefined;
      return isBuild ? base.join('\n') : "@import '@mantine/core/styles.layer.css';";
    },
    transform: (code, file) => {
      const name = component.exec(file)?.groups?.['name'];
      if (!isBuild || name === undefined) return undefined;
      return { code: `import '@mantine/core/styles/${name}.layer.css';\n${code}`, map: null };
    },
  };
};
