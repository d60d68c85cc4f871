import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import type { Plugin } from 'vite';
import { theme } from '../src/theme.ts';

const id = 'virtual:theme.css';

/** Mantine would write these into the page while it runs, which the content policy forbids: they are a file instead. */
export const themeVariables = (): Plugin => ({
  name: 'theme-variables',
  resolveId: (source) => (source === id ? `\0${id}` : undefined),
  load: (loaded) =>
    loaded === `\0${id}`
      ? convertCssVariables(defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme)))
      : undefined,
});
