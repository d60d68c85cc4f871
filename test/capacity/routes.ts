import { ask, routeOf } from '../access/ask.ts';
import { type Cell, cellsOf, scenes } from '../access/matrix.ts';
import type { Who } from '../access/people.ts';
import type { Scene } from '../access/scene.ts';
import type { Name } from '../fakes/api-world.ts';
import type { Place, Places } from './place.ts';
import { prepared } from './prepared.ts';
import type { Price } from './price.ts';

/** A cluster is asked about where it lives; else while it gathers, is judged, or has been told what to mend. */
const usualStates = ['', 'active', 'gathering', 'in-review', 'in-review-claimed', 'action-needed', 'checking'];
const usualPeople: readonly Who[] = ['coordinator', 'owner', 'investor', 'department', 'operator'];

/** Where the policy's first success is none here, since it is not about the state of things: how it is called, by whom, where. */
const elsewhere: Readonly<Partial<Record<Name, readonly [called: string, who: Who, scene: string]>>> = {
  openMandate: ['openMandate', 'investor', 'organisation participant'],
  readSecretCalendar: ['readSecretCalendar', 'coordinator', 'cluster active'],
  readWebhookDelivery: ['readWebhookDelivery', 'owner', 'webhook active'],
  replayWebhookDelivery: ['replayWebhookDelivery', 'owner', 'webhook active'],
  readDepartmentWebhookDelivery: ['readDepartmentWebhookDelivery', 'operator', 'department-webhook active'],
  replayDepartmentWebhookDelivery: ['replayDepartmentWebhookDelivery', 'operator', 'department-webhook active'],
  writeLetter: ['writeLetter:unknown', 'coordinator', 'cluster active'],
};
/** `cluster active`, `mandate active open`: the kind, the state of the cluster, that of the thing. */
export function sceneOf(wanted: string): Scene {
  const found = scenes.find(
    ({ kind, cluster, thing }) => [kind, cluster, thing].filter((word) => word !== '').join(' ') === wanted,
  );
  if (found === undefined) throw new Error(`no scene is called ${wanted}`);
  return found;
}

const positionIn = <Value>(list: readonly Value[], value: Value): number => {
  const found = list.indexOf(value);
  return found < 0 ? list.length : found;
};
/** The usual way to ask comes before special ones, then the usual state, then whoever asks usually. */
const order = ({ called, scene, who }: Cell): number =>
  (called.includes(':') ? 1000 : 0) + positionIn(usualStates, scene.cluster) * 10 + positionIn(usualPeople, who);

const cells = Map.groupBy(
  scenes.flatMap((scene) => [...cellsOf(scene)]),
  ({ called }) => routeOf(called),
);

/** How a route is asked so that it succeeds: as the policy says. */
function successOf(name: Name): Omit<Cell, 'wanted'> {
  const special = elsewhere[name];
  if (special !== undefined) return { called: special[0], who: special[1], scene: sceneOf(special[2]) };
  const own = cells.get(name) ?? [];
  const yes = own.filter(({ wanted }) => wanted === 'yes');
  const [first] = (yes.length > 0 ? yes : own).toSorted((one, other) => order(one) - order(other));
  if (first === undefined) throw new Error(`nobody may ask ${name}`);
  return first;
}

/** What a route costs where it does what it is there for; `after` sees the place as the route left it. */
export async function priceOfRoute(
  name: Name,
  places: Places,
  after?: (place: Place) => Promise<void>,
): Promise<Price> {
  const { called, who, scene } = successOf(name);
  const place = await places.at(scene);
  return place.inScene(scene, async () => {
    const usually = ask(called, name, who, scene);
    const asked = (await prepared[name]?.({ ...place, scene }, usually)) ?? usually;
    const api = place.api();
    const { value, price } = await place.metered(() => api.call(name, asked));
    const failure = `${value.text} ${String(api.logged.at(-1)?.error)}`;
    if (value.status >= 300)
      throw new Error(`${name} by ${who} of ${scene.kind} ${scene.cluster} ${scene.thing}: ${failure}`);
    await after?.(place);
    return price;
  });
}
