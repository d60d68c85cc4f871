import { sqs } from '../../functions/aws/sqs.ts';
import type { Asked, Name } from '../fakes/api-world.ts';
import { apiWorld } from '../fakes/api-world.ts';
import * as z from 'zod';
import { lay, type Scene } from './scene.ts';
import { stillTables } from './still-tables.ts';

const Problem = z.object({ code: z.string() });

/** The queues were reached: nothing stood in the way. */
class Reached extends Error {
  override readonly name = 'Reached';
}
const queues = Object.assign(sqs({}), {
  send: async () => {
    throw new Reached('a queue is asked');
  },
});

/** Every HTTP function over the tables in one state; what is decided is heard and not done. */
export async function worldIn(scene: Scene) {
  const tables = stillTables();
  await lay(scene, tables);
  tables.frozen = true;
  const api = apiWorld(tables.main, tables.people, queues);
  return {
    /** `yes`, or the code of what somebody hears instead. */
    async outcome(name: Name, asked: Asked): Promise<string> {
      tables.decided = false;
      const before = api.logged.length;
      const { status, body, text } = await api.call(name, asked);
      const reached = api.logged.slice(before).some(({ error }) => error instanceof Reached);
      if (tables.decided || reached || status < 400) return 'yes';
      const { code } = Problem.parse(body);
      return status === 400 || (status >= 500 && code === 'internal')
        ? `${code} ${text} ${String(api.logged.at(-1)?.error)}`
        : code;
    },
  };
}
