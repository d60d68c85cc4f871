import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cpSync, existsSync } from 'node:fs';
import { type BuildOptions, buildSync } from 'esbuild';
import { compiledPortal } from '../site/painted-pages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** How whatever runs on Lambda is bundled. */
export const bundling = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  // CommonJS starts faster than ESM here (measured: 128 against 145 ms).
  format: 'cjs',
  mainFields: ['module', 'main'],
  minify: true,
  // Russian as it is: as escapes it is three times as long, and read at every start.
  charset: 'utf8',
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'error',
} as const satisfies BuildOptions;

/** What stands in our bundles for something else. */
const alias = {
  'xml-js': join(root, 'infra/constructs/xml-writer.cjs'),
  // Its module for Node asks where it is (`import.meta`), which a bundle in CommonJS cannot tell.
  pdfkit: join(root, 'node_modules/pdfkit/js/pdfkit.js'),
  zod: join(root, 'infra/constructs/schemas-when-used.ts'),
  // An alias is one for everything below it, too.
  'zod/v4': join(root, 'node_modules/zod/v4/index.js'),
  'zod/v4/core': join(root, 'node_modules/zod/v4/core/index.js'),
};

/** Files that a function reads beside its code, under the same path as here: the path works in both places. */
const beside: Readonly<Record<string, readonly string[]>> = {
  // A deployment without a build of the portal has none.
  pages: existsSync(join(root, compiledPortal)) ? [compiledPortal] : [],
  documents: ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((font) => `node_modules/dejavu-fonts-ttf/ttf/${font}`),
};

/** Parts of functions that are files of their own, read when they are asked for: `#folder/part` in package.json. */
const later: Readonly<Record<string, readonly string[]>> = {
  documents: ['drawn', 'tables'],
};
/** Where a bundle finds them: beside `index.js`. */
const partsBeside = Object.entries(later).flatMap(([folder, parts]) =>
  parts.map((part) => [`#${folder}/${part}`, `./${part}.js`] as const),
);

/** The code of functions, and its maps: `entries` says in which file of `output` that of which folder of functions/ is. */
export function bundleCode(entries: Readonly<Record<string, string>>, output: string): void {
  const entryPoints = Object.entries(entries).flatMap(([out, folder]) => [
    { in: join(root, 'functions', folder, 'handler.ts'), out },
    ...(later[folder] ?? []).map((part) => ({
      in: join(root, 'functions', folder, `${part}.ts`),
      out: join(dirname(out), part),
    })),
  ]);
  const { warnings } = buildSync({
    ...bundling,
    alias: { ...alias, ...Object.fromEntries(partsBeside) },
    external: partsBeside.map(([, file]) => file),
    entryPoints,
    outdir: output,
  });
  // Such as an `import.meta` that is empty in CommonJS: found here, not by the first call.
  if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join('; '));
}

/** The bundle of a folder of functions/, as `index.js`, its map, and the files that it reads. */
export function bundle(folder: string, output: string): true {
  bundleCode({ index: folder }, output);
  for (const file of beside[folder] ?? []) cpSync(join(root, file), join(output, file), { recursive: true });
  return true;
}
