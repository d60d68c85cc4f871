import type { Plugin } from 'vite';

const entryTags = /<script type="module"[^>]* src="([^"]+)"><\/script>\s*/g;
const preloadTags = /<link rel="modulepreload"[^>]* href="([^"]+)">\s*/g;

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
      const attrs = {
        src: '/start.js',
        defer: true,
        'data-entry': entry,
        'data-modules': [...entries, ...named(preloadTags)].join(' '),
      };
      return {
        html: html.replaceAll(entryTags, '').replaceAll(preloadTags, ''),
        tags: [{ tag: 'script', attrs, injectTo: 'head' }],
      };
    },
  },
});
