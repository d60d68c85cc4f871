import { switchNames } from '../../../shared/domain/switchboard/fact.ts';
import { personId } from '../../builders/ids.ts';
import { rest, type Scene } from './scene.ts';

/** An operator switches something off for some minutes, and on again, whatever it takes. */
export async function switchOff(n: number, scene: Scene): Promise<void> {
  const { client, world } = scene;
  const person = personId(n);
  await rest(scene, 30, 900);
  const name = world.random.pick(switchNames);
  // Refused is not the same as not done: an answer may have been lost before.
  await client.ask(person, 'turnSwitch', { name, on: false });
  await rest(scene, 30, 240);
  for (;;) {
    const on = await client.ask(person, 'turnSwitch', { name, on: true });
    if (on.ok) return;
    const now = await client.ask(person, 'readSwitches', {});
    if (now.ok && now.value.switches.every((one) => one.name !== name || one.on)) return;
    await rest(scene, 1, 10);
  }
}
