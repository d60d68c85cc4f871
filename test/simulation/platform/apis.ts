import { makeDeps } from '../../../functions/member-api/deps.ts';
import { routes as memberRoutes } from '../../../functions/member-api/routes.ts';
import { routes as operatorRoutes } from '../../../functions/operator-api/routes.ts';
import { httpApi } from '../../../functions/runtime/http-api.ts';
import { AuditStore } from '../../../functions/store/audit-store.ts';
import { DeliveryStore } from '../../../functions/store/delivery-store.ts';
import { SenderStore } from '../../../functions/store/sender-store.ts';
import { SwitchStore } from '../../../functions/store/switch-store.ts';
import { Table } from '../../../functions/store/table.ts';
import { env, mainTable, type Outside } from './outside.ts';

const depsOf = ({ dynamo, now, newId, log }: Outside) =>
  makeDeps(env, { dynamo, people: dynamo, now, newId, newToken: () => `token-${newId()}`, log });

/** The functions behind the gateway, wired as their `handler.ts` does. */
export const apis = {
  'member-api': (outside: Outside) => httpApi('member', memberRoutes, depsOf(outside)),
  'operator-api': (outside: Outside) => {
    const table = new Table(outside.dynamo, mainTable);
    return httpApi('operator', operatorRoutes, {
      ...depsOf(outside),
      deliveries: new DeliveryStore(table),
      sender: new SenderStore(table),
      audit: new AuditStore(table),
      switches: new SwitchStore(table, outside.now),
    });
  },
} as const;
