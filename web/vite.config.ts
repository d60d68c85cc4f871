import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { compiledMessages } from './build/compiled-messages.ts';
import { mantineStyles } from './build/mantine-styles.ts';
import { oneId } from './build/one-id.ts';
import { routesOfContracts } from './build/routes-of-contracts.ts';
import { startAfterPaint } from './build/start-after-paint.ts';
import { themeVariables } from './build/theme-variables.ts';

// oxlint-disable-next-line node/no-process-env -- a setting of the development server alone
const platform = process.env['PORTAL_API'] ?? 'http://127.0.0.1:3000';
const pages = join(import.meta.dirname, '../infra/site/pages');

/** The portal. `infra/site/build.ts` builds it with the documents beside it; nothing else is built from here. */
// eslint-disable-next-line import/no-default-export -- the form that Vite asks for
export default defineConfig(({ command }) => ({
  root: import.meta.dirname,
  publicDir: join(import.meta.dirname, 'public'),
  plugins: [
    react(),
    mantineStyles(),
    oneId(),
    routesOfContracts(),
    themeVariables(),
    compiledMessages(),
    startAfterPaint(),
  ],
  // Messages come taken apart from the build; only the development server still needs their parser.
  ...(command === 'build'
    ? {
        resolve: { alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' } },
      }
    : {}),
  build: {
    outDir: join(import.meta.dirname, 'dist'),
    manifest: true,
    // One sheet is small, and on a slow line each further request before the first paint is a wait.
    cssCodeSplit: false,
    target: 'es2023',
    // An inline script would need a hole in the content policy.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // Else each of six thousand icons is read for the twenty that are shown: half of the build's time.
      experimental: { lazyBarrel: true },
      output: {
        // What most pages share comes as a few files: on a slow line every further request is a wait.
        codeSplitting: {
          groups: [
            // In parts that take a phone some moments each: `start.js` evaluates one after the other.
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/,
              tags: ['$initial'],
              priority: 3,
            },
            { name: 'tanstack', test: /node_modules[\\/]@tanstack[\\/]/, tags: ['$initial'], priority: 2 },
            { name: 'mantine', test: /node_modules[\\/]@mantine[\\/]/, tags: ['$initial'], priority: 2 },
            { name: 'start', tags: ['$initial'], priority: 1 },
            // Small and asked for by much that needs nothing else of what floats.
            { name: 'floating-utils', test: /@floating-ui[\\/]utils[\\/]/ },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(
      // The session service speaks to pages of its own portal only; this server is one of them as long as one develops.
      ['/api', '/docs', '/open-data'].map((path) => [path, { target: platform, headers: { origin: platform } }]),
    ),
    fs: { allow: ['..', pages] },
  },
}));
