import type { LogCode, LogFields } from '../../functions/runtime/log.ts';
import { makeDeps } from '../../functions/verify/deps.ts';
import { verify } from '../../functions/verify/verify.ts';
import { firstDay } from '../builders/ids.ts';
import type { startMainTable } from './main-table.ts';

type Main = Awaited<ReturnType<Awaited<ReturnType<typeof startMainTable>>['fresh']>>;

/** The daily verification on a real table. */
export function verifyWorld({ client, name }: Pick<Main, 'client' | 'name'>) {
  const logged = new Array<{ code: LogCode; fields: LogFields }>();
  const clock = { now: firstDay, pause: async (): Promise<void> => undefined };
  const deps = makeDeps(
    { TABLE_NAME: name },
    {
      dynamo: client,
      now: () => clock.now,
      pause: () => clock.pause(),
      log: (code, fields = {}) => void logged.push({ code, fields }),
    },
  );
  return {
    deps,
    logged,
    clock,
    run: (now = deps.now) => verify({ ...deps, now }),
    violations: () => logged.flatMap(({ code, fields }) => (code === 'invariant-violated' ? [fields] : [])),
    completed: () => logged.find(({ code }) => code === 'verification-completed')?.fields,
  };
}
