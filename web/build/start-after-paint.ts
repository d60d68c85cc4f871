import type { Plugin } from 'vite';

const entryTags = /<script type="module"[^>]* src="([^"]+)"><\/script>\s*/g;
const preloadTags = /<link rel="modulepreload"[^>]* href="([^"]+)">\s*/g;

/** Groups of vite.config.ts, each before those that need it. */
const parts = ['react', 'tanstack', 'mantine'];

/** Leaves it to `start.js` to ask for the modules that Vite names in the document. */
export const startAfterPaint = (): Plugin => ({
  name: 'start-after-paint',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      const named = (tags: RegExp) => [...html.matchAll(tags)].flatMap(([, href]) => href ?? []);
      // The last one is the portal; those before are parts of it.
      const entries = named(entryTags);
      const entry = entries.pop();
      if (entry === undefined) throw new Error('index.html names no entry');
      const modules = [...entries, ...named(preloadTags)];
      const large = parts.map((part) => modules.find((href) => href.includes(`/${part}-`)));
      if (large.includes(undefined))
        throw new Error(`The build makes no file of its own of each of ${parts.join(', ')}`);
      const attrs = {
        src: '/start.js',
        defer: true,
        'data-entry': entry,
        'data-modules': modules.join(' '),
        // Evaluated one after the other, before what needs them all.
        'data-parts': large.join(' '),
      };
      return {
        html: html.replaceAll(entryTags, '').replaceAll(preloadTags, ''),
        tags: [{ tag: 'script', attrs, injectTo: 'head' }],
      };
    },
  },
});
