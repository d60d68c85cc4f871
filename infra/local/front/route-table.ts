import type { Route } from '../template/http-api.ts';

export type Match = { readonly route: Route; readonly parameters: Readonly<Record<string, string>> };

type Entry = { readonly route: Route; readonly method: string; readonly path: RegExp; readonly rank: string };

/** Finds the route of a request as the HTTP API does: the most specific path wins, then the named method. */
export class RouteTable {
  private readonly entries: readonly Entry[];

  constructor(routes: readonly Route[]) {
    this.entries = routes.map(entryOf).toSorted((a, b) => (a.rank < b.rank ? 1 : -1));
  }

  /** `path` as it came, still encoded; the parameters are decoded. Throws URIError when that is not possible. */
  find(method: string, path: string): Match | undefined {
    for (const { route, method: own, path: pattern } of this.entries) {
      if (own !== 'ANY' && own !== method) continue;
      const found = pattern.exec(path);
      if (found === null) continue;
      const parameters = Object.entries(found.groups ?? {}).map(
        ([name, value]) => [name, decodeURIComponent(value)] as const,
      );
      return { route, parameters: Object.fromEntries(parameters) };
    }
    return undefined;
  }
}

function entryOf(route: Route): Entry {
  const [method = '', path] = route.key === '$default' ? ['ANY'] : route.key.split(' ');
  if (path === undefined) return { route, method, path: /^/, rank: '' };
  const segments = path
    .split('/')
    .slice(1)
    .map((segment) => {
      const name = /^\{(\w+)(\+?)\}$/.exec(segment);
      if (name === null) return { text: RegExp.escape(segment), rank: '3' };
      return name[2] === '+' ? { text: `(?<${name[1]}>.+)`, rank: '1' } : { text: `(?<${name[1]}>[^/]+)`, rank: '2' };
    });
  return {
    route,
    method,
    path: new RegExp(`^/${segments.map(({ text }) => text).join('/')}$`),
    rank: segments.map(({ rank }) => rank).join('') + (method === 'ANY' ? '' : 'm'),
  };
}
