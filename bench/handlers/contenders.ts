import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { bundling } from '../../infra/constructs/bundle.ts';
import type { Aws } from './children.ts';
import { type Bundle, environmentAt, weighed } from './shipped.ts';

const peers = join(import.meta.dirname, '../peers/api');

export const methods = ['GET', 'POST'] as const;
export type Method = (typeof methods)[number];
const routes = {
  GET: { file: 'list-announcements.mjs', name: 'listAnnouncements' },
  POST: { file: 'start-thread.mjs', name: 'startThread' },
} as const;
const ours = { GET: 'public-api', POST: 'community' } as const;

export type Contender = { readonly name: string; readonly bundles: Readonly<Record<Method, Bundle>> };

/** What the others are measured by. */
export const raw = 'raw lib-dynamodb, as usually written';
export const limit = 'signed requests without SDK (the limit)';

const withoutSdk = join(peers, 'signed-fetch.mjs');
type Recipe = { readonly framework: string; readonly client: string; readonly options?: BuildOptions };
const esm: BuildOptions = {
  format: 'esm',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
};
/** Each by one framework, bundled as ours are; the first as most write it. */
const recipes: Readonly<Record<string, Recipe>> = {
  [raw]: { framework: 'raw', client: 'client', options: esm },
  'the same as CommonJS': { framework: 'raw', client: 'client' },
  'the same without the credential chain': {
    framework: 'raw',
    client: 'client-of-lambda',
    options: {
      alias: {
        '@aws-sdk/credential-provider-node': join(peers, 'no-credential-chain.mjs'),
      },
    },
  },
  'Powertools event handler': { framework: 'powertools', client: 'client' },
  Hono: { framework: 'hono', client: 'client' },
  Fastify: { framework: 'fastify', client: 'client' },
  'Express + serverless-http': { framework: 'express', client: 'client' },
  [limit]: {
    framework: 'raw',
    client: 'client',
    options: { alias: { '@aws-sdk/lib-dynamodb': withoutSdk, '@aws-sdk/client-dynamodb': withoutSdk } },
  },
};

/** The two routes by everybody, each in a bundle of its own; ours in the functions that serve them. */
export async function contenders(
  folder: string,
  aws: Aws,
  shipped: readonly Bundle[],
  withPeers: boolean,
): Promise<Contender[]> {
  const own = (method: Method): Bundle => {
    const found = shipped.find(({ name }) => name === ours[method]);
    if (found === undefined) throw new Error(`${ours[method]} is not shipped`);
    return found;
  };
  const all: Contender[] = [{ name: 'ours, whole', bundles: { GET: own('GET'), POST: own('POST') } }];
  for (const [name, recipe] of Object.entries(withPeers ? recipes : {})) {
    const made = async (method: Method) => weighed(name, await written(folder, name, recipe, method), environment(aws));
    all.push({ name, bundles: { GET: await made('GET'), POST: await made('POST') } });
  }
  return all;
}

const environment = (aws: Aws) => ({ ...environmentAt(aws), TABLE_NAME: 'bench' });

async function written(folder: string, name: string, { framework, client, options }: Recipe, method: Method) {
  const route = routes[method];
  const ending = options?.format === 'esm' ? 'mjs' : 'js';
  const outfile = join(folder, `${name.replaceAll(/\W+/g, '-')}-${method}`, `index.${ending}`);
  const contents = `
    import { serve } from './${framework}.mjs';
    import { ${route.name} } from './${route.file}';
    import * as client from './${client}.mjs';
    export const handler = serve(${route.name}(client));`;
  await build({ ...bundling, ...options, stdin: { contents, resolveDir: peers }, outfile });
  return outfile;
}
