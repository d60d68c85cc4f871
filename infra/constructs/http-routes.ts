import { Validations } from 'aws-cdk-lib';
import { type HttpApi, HttpMethod, type IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Audience } from '../../shared/contracts/endpoint.ts';
import { endpoints } from '../../shared/contracts/endpoints.ts';

const open = {
  id: 'AwsSolutions::AwsSolutions-APIG4',
  reason: 'Declared public in the contracts: what it answers is published, and its function may write settings alone.',
};

/** Every endpoint of the contracts gets its route: the table of routes is written once, there. */
export function addRoutes(
  api: HttpApi,
  functions: Readonly<Record<Audience, IFunction>>,
  authorizer: IHttpRouteAuthorizer,
) {
  const integrations = {
    // One permission for each function instead of one for each route: the policy of a function may hold 20 kB.
    public: new HttpLambdaIntegration('PublicApi', functions.public, { scopePermissionToRoute: false }),
    member: new HttpLambdaIntegration('MemberApi', functions.member, { scopePermissionToRoute: false }),
    operator: new HttpLambdaIntegration('OperatorApi', functions.operator, { scopePermissionToRoute: false }),
  } satisfies Record<Audience, HttpLambdaIntegration>;
  return endpoints.flatMap(({ audience, method, path }) => {
    const routes = api.addRoutes({
      path: `/api${path}`,
      methods: [HttpMethod[method]],
      integration: integrations[audience],
      ...(audience === 'public' ? {} : { authorizer, authorizationScopes: ['openid'] }),
    });
    if (audience === 'public') for (const route of routes) Validations.of(route).acknowledge(open);
    return routes;
  });
}
