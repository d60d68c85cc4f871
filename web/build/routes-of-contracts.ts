import type { Plugin } from 'vite';
import { endpointsByName } from '../../shared/contracts/endpoints.ts';

const id = 'virtual:routes';

/** What the client needs of a contract while it runs; the schemas stay out of the bundle, their types are enough. */
const table = Object.fromEntries(
  Object.entries(endpointsByName).map(([name, endpoint]) => [
    name,
    [
      endpoint.method,
      endpoint.path,
      endpoint.audience === 'public' ? 0 : 1,
      'idempotent' in endpoint ? 1 : 0,
      'query' in endpoint ? endpoint.query : [],
    ],
  ]),
);

/** `virtual:routes`: the routes of the contracts as a small table, made when the portal is built. */
export const routesOfContracts = (): Plugin => ({
  name: 'routes-of-contracts',
  resolveId: (source) => (source === id ? `\0${id}` : undefined),
  load: (loaded) => (loaded === `\0${id}` ? `export const routes = ${JSON.stringify(table)};` : undefined),
});
