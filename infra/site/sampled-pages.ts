import { responseExamples } from '../../shared/contracts/document/response-examples.ts';
import { routeKey } from '../../shared/contracts/endpoint.ts';
import { endpointsByName } from '../../shared/contracts/endpoints.ts';
import type { Ask, Portal } from '../../shared/painting/portal.ts';

const examples: ReadonlyMap<string, unknown> = new Map(
  Object.entries(endpointsByName).map(([name, endpoint]) => [
    routeKey(endpoint),
    new Map<string, unknown>(Object.entries(responseExamples)).get(name),
  ]),
);

const ask: Ask = (route) => {
  const body = examples.get(route);
  return Promise.resolve(body === undefined ? undefined : { status: 200, body });
};

/** Pages as the examples of the API's document would fill them. */
export async function* sampled({ paint }: Portal, routes: readonly string[]): AsyncGenerator<string> {
  for (const route of routes) {
    const address = route.replaceAll(/\$\w+/g, 'sample').replace(/\/$/, '');
    const page = await paint({ address, language: 'ru', isPainted: (routeId) => routeId === route, ask });
    if (page === undefined) throw new Error(`${address} is no page of the portal.`);
    yield page.html;
  }
}
