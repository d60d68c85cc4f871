import { Validations } from 'aws-cdk-lib';
import { type HttpApi, HttpMethod, type IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { type Audience, type Endpoint, servedBy, type Service } from '../../shared/contracts/endpoint.ts';
import { endpoints } from '../../shared/contracts/endpoints.ts';

const open = {
  id: 'AwsSolutions::AwsSolutions-APIG4',
  reason: 'Declared public in the contracts: what it answers is published, and its function may write settings alone.',
};

/** Which function stands behind each audience, and behind each service of its own. */
export type ServingFunctions = Readonly<Record<Audience, IFunction>> & Readonly<Partial<Record<Service, IFunction>>>;

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** Every endpoint of the contracts gets its route: the table of routes is written once, there. */
export function addRoutes(api: HttpApi, functions: ServingFunctions, authorizer: IHttpRouteAuthorizer) {
  const integrations = new Map(
    Object.entries(functions).map(([name, target]) => [
      name,
      // One permission for each function instead of one for each route: the policy of a function may hold 20 kB.
      new HttpLambdaIntegration(`${capital(name)}Api`, target, { scopePermissionToRoute: false }),
    ]),
  );
  const integrationOf = (endpoint: Endpoint): HttpLambdaIntegration => {
    const integration = integrations.get(servedBy(endpoint));
    if (integration === undefined) throw new Error(`no function serves ${endpoint.path}`);
    return integration;
  };
  return endpoints.flatMap((endpoint) => {
    const { audience, method, path } = endpoint;
    const routes = api.addRoutes({
      path: `/api${path}`,
      methods: [HttpMethod[method]],
      integration: integrationOf(endpoint),
      ...(audience === 'public' ? {} : { authorizer, authorizationScopes: ['openid'] }),
    });
    if (audience === 'public') for (const route of routes) Validations.of(route).acknowledge(open);
    return routes;
  });
}
