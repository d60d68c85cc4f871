import { makeDeps } from '../../functions/check/deps.ts';
import { onCheck } from '../../functions/check/on-check.ts';
import type { LogCode, LogFields } from '../../functions/runtime/log.ts';
import type { CheckMessage } from '../../shared/contracts/messages.ts';
import { SwitchStore } from '../../functions/store/switch-store.ts';
import { turn } from '../../shared/domain/switchboard/turn.ts';
import { firstDay, personId } from '../builders/ids.ts';
import type { startMainTable } from './main-table.ts';
import type { startRegisterServer } from './register-server.ts';
import type { startSqsServer } from './sqs-server.ts';

type Servers = {
  readonly main: Awaited<ReturnType<Awaited<ReturnType<typeof startMainTable>>['fresh']>>;
  readonly register: Pick<Awaited<ReturnType<typeof startRegisterServer>>, 'url'>;
  readonly queues: Awaited<ReturnType<typeof startSqsServer>>;
};

/** The check worker as deployed, with a clock that tests move and a pause that passes at once. */
export function checkWorld({ main, register, queues }: Servers) {
  const state = {
    now: firstDay,
    remaining: 90_000,
    logged: new Array<{ code: LogCode; fields: LogFields }>(),
    pauses: new Array<number>(),
  };
  const env = {
    TABLE_NAME: main.name,
    CHECK_QUEUE_URL: queues.urlOf('check'),
    REGISTER_URL: register.url,
    REGISTER_TOKEN: 'secret',
    REGISTER_RATE: '1000',
    PSEUDONYM_KEY: 'key',
  };
  const worker = () =>
    makeDeps(env, {
      dynamo: main.client,
      sqs: queues.client,
      now: () => state.now,
      chance: () => 0,
      pause: async (milliseconds) => void state.pauses.push(milliseconds),
      log: (code, fields = {}) => void state.logged.push({ code, fields }),
    });
  let deps = worker();
  return Object.assign(state, {
    deps: () => deps,
    /** A cold start: an open circuit and other things kept in memory are forgotten. */
    restart: () => {
      deps = worker();
    },
    run: (message: CheckMessage) => onCheck(message, { remainingMilliseconds: () => state.remaining }, deps),
    wait: (milliseconds: number) => {
      state.now = new Date(state.now.getTime() + milliseconds);
    },
    /** An operator's switch; workers remember it for ten seconds, which pass. */
    switchRegister: async (on: boolean) => {
      const switches = new SwitchStore(main.table, () => state.now);
      const turned = turn(await switches.current(), { name: 'register', on, by: personId(900), at: state.now });
      const saved = turned.ok ? await switches.save(turned.value) : turned;
      if (!saved.ok) throw new Error(saved.refusal.kind);
      state.now = new Date(state.now.getTime() + 10_000);
    },
  });
}
