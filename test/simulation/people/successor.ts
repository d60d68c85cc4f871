import { personId } from '../../builders/ids.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { leaveContact } from './contact.ts';
import { rest, type Scene } from './scene.ts';

const successorOf = (n: number) => personId(n + 700);
/** Numbers of successors; those of operators are above. */
export const isSuccessor = (person: string): boolean => /-7\d\d$/.test(person);

/** Person n leaves the organisation to a colleague and has everything erased; who acts for it now. */
export async function handOver(n: number, organisationId: string, scene: Scene): Promise<PersonId> {
  const { client, world } = scene;
  const [before, after] = [personId(n), successorOf(n)];
  const seen = await client.ask(before, 'readOrganisation', { organisationId });
  if (!seen.ok) return before;
  const offered = await client.ask(before, 'offerHandover', { organisationId }, seen.value.version);
  if (!offered.ok) return before;
  await rest(scene, 1, 60);
  await leaveContact(n + 700, scene);
  const token = offered.value.path.split(/[/#=]/).at(-1) ?? '';
  const taken = await client.ask(after, 'takeOver', { token, agreed: true });
  const done = taken.ok || (await client.ask(after, 'readOrganisation', { organisationId })).ok;
  if (!done) return before;
  if (world.random.chance(0.8)) await client.ask(before, 'eraseMe', { confirmation: 'УДАЛИТЬ' });
  return after;
}
