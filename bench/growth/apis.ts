import { randomUUID } from 'node:crypto';
import type { DynamoDb } from '../../functions/aws/dynamo-db.ts';
import { routes as feedRoutes } from '../../functions/feeds/routes.ts';
import { routes as matchingRoutes } from '../../functions/matching/routes.ts';
import { stores as matchingStores } from '../../functions/matching/stores.ts';
import { makeDeps } from '../../functions/member-api/deps.ts';
import { routes as operatorRoutes } from '../../functions/operator-api/routes.ts';
import { routes as publicRoutes } from '../../functions/public-api/routes.ts';
import { httpApi } from '../../functions/runtime/http-api.ts';
import { AuditStore } from '../../functions/store/audit-store.ts';
import { DepartmentStore } from '../../functions/store/department-store.ts';
import { DeliveryStore } from '../../functions/store/delivery-store.ts';
import { FiguresStore } from '../../functions/store/figures-store.ts';
import { HeadsStore } from '../../functions/store/heads-store.ts';
import { SenderStore } from '../../functions/store/sender-store.ts';
import { Table } from '../../functions/store/table.ts';
import { routes as searchRoutes } from '../../functions/search/routes.ts';
import type { SearchEngine } from '../../functions/gateways/search/search-engine.ts';
import { type Endpoint, servedBy } from '../../shared/contracts/endpoint.ts';
import { endpointsByName } from '../../shared/contracts/endpoints.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { apiEnv } from '../../test/fakes/api-env.ts';
import { httpEvent, type Request } from '../../test/fakes/http-event.ts';
import { lambdaContext } from '../../test/fakes/lambda-context.ts';
import { memberApis, memberServicesDeps } from '../../test/fakes/member-apis.ts';

export type Name = keyof typeof endpointsByName;
export type Asked = Request & { readonly by?: PersonId };

type Around = {
  readonly client: DynamoDb;
  readonly tableName: string;
  readonly directory: () => Promise<SearchEngine>;
  readonly now: () => Date;
};

/** The HTTP functions as deployed, over a table of a real engine; `call` answers with the body, or throws. */
export function apisOver({ client, tableName, directory, now }: Around) {
  const table = new Table(client, tableName);
  const env = apiEnv(tableName, tableName);
  const quiet = { now, newId: () => randomUUID(), newToken: () => randomUUID(), log: () => undefined };
  const deps = memberServicesDeps(makeDeps(env, { dynamo: client, people: client, ...quiet }), table);
  const open = {
    departments: new DepartmentStore(table),
    figures: new FiguresStore(table),
    heads: new HeadsStore(table),
    unsubscribeKey: 'key',
  };
  const desk = { deliveries: new DeliveryStore(table), sender: new SenderStore(table), audit: new AuditStore(table) };
  const apis = {
    public: httpApi('public', publicRoutes, { ...deps, ...open }),
    feeds: httpApi('feeds', feedRoutes, { ...deps, ...open }),
    ...memberApis(deps),
    operator: httpApi('operator', operatorRoutes, { ...deps, ...desk }),
    matching: httpApi('matching', matchingRoutes, { ...deps, ...matchingStores(table) }),
    search: httpApi('search', searchRoutes, { ...deps, directory }),
  };
  return {
    call: async (name: Name, { by, ...request }: Asked): Promise<string> => {
      const endpoint: Endpoint = endpointsByName[name];
      const service = servedBy(endpoint);
      if (!(service in apis)) throw new Error(`nothing here serves ${name}`);
      const claims = by === undefined ? {} : { claims: { sub: by, token_use: 'access' } };
      const handler = Object.entries(apis).find(([key]) => key === service)?.[1] ?? apis.public;
      const { statusCode = 0, body = '' } = await handler(
        httpEvent(endpoint, { ...claims, ...request }),
        lambdaContext(),
      );
      if (statusCode >= 300) throw new Error(`${name}: ${statusCode} ${body}`);
      return body;
    },
  };
}
export type Apis = ReturnType<typeof apisOver>;
