import { makeDeps } from '../../../functions/member-api/deps.ts';
import { routes as memberRoutes } from '../../../functions/member-api/routes.ts';
import { routes as operatorRoutes } from '../../../functions/operator-api/routes.ts';
import { routes as privacyRoutes } from '../../../functions/privacy/routes.ts';
import { stores } from '../../../functions/privacy/stores.ts';
import { Cursors } from '../../../functions/runtime/cursor.ts';
import { httpApi } from '../../../functions/runtime/http-api.ts';
import { AuditStore } from '../../../functions/store/audit-store.ts';
import { DeliveryStore } from '../../../functions/store/delivery-store.ts';
import { SenderStore } from '../../../functions/store/sender-store.ts';
import { SwitchStore } from '../../../functions/store/switch-store.ts';
import { Table } from '../../../functions/store/table.ts';
import { routes as subscriptionRoutes } from '../../../functions/subscriptions/routes.ts';
import { memberServicesDeps } from '../../fakes/member-apis.ts';
import { env, mainTable, type Outside, peopleTable } from './outside.ts';

const depsOf = ({ dynamo, now, newId, log }: Outside) => {
  const member = makeDeps(env, {
    dynamo,
    people: dynamo,
    now,
    newId,
    newToken: () => newId().replaceAll('-', '').padEnd(43, '0'),
    log,
  });
  return memberServicesDeps(member, new Table(dynamo, mainTable));
};

/** The functions behind the gateway, wired as their `handler.ts` does. */
export const apis = {
  'member-api': (outside: Outside) => httpApi('member', memberRoutes, depsOf(outside)),
  subscriptions: (outside: Outside) => httpApi('subscriptions', subscriptionRoutes, depsOf(outside)),
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
  privacy: (outside: Outside) => {
    const { dynamo, now, log } = outside;
    const [main, people] = [new Table(dynamo, mainTable), new Table(dynamo, peopleTable)];
    return httpApi('privacy', privacyRoutes, {
      ...stores(main, people),
      originSecret: env.ORIGIN_SECRET,
      cursors: new Cursors(env.CURSOR_KEY),
      switches: new SwitchStore(main, now),
      now,
      log,
    });
  },
} as const;
