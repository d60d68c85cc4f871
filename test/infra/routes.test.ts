import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { stages } from '../../infra/stages.ts';
import { routeKey, servedBy } from '../../shared/contracts/endpoint.ts';
import { endpoints } from '../../shared/contracts/endpoints.ts';
import { Deployment } from './deployment.ts';

const Route = z.object({
  RouteKey: z.string(),
  AuthorizationType: z.string().default('NONE'),
  AuthorizationScopes: z.array(z.string()).default([]),
  Target: z.string(),
});
const deployment = new Deployment('production');
const routes = deployment
  .ofType('AWS::ApiGatewayV2::Route')
  .map(({ stack, Properties }) => Route.parse(deployment.resolve(stack, Properties)));
const only = (type: string) => {
  const [resource, ...others] = deployment.ofType(type);
  if (resource === undefined || others.length > 0) throw new Error(`${others.length + 1} of ${type}`);
  return deployment.resolve(resource.stack, resource.Properties);
};

describe('the gateway', () => {
  it('has a route for every endpoint of the contracts and for nothing else (a route answered 404 in production)', () => {
    expect(routes.map(({ RouteKey }) => RouteKey).toSorted()).toEqual(endpoints.map(routeKey).toSorted());
  });

  it('asks for a token with the scope openid everywhere but on public routes (an open route served drafts)', () => {
    const open = routes.filter((route) => route.AuthorizationType === 'NONE');
    const closed = routes.filter(
      (route) => route.AuthorizationType === 'JWT' && route.AuthorizationScopes.join() === 'openid',
    );
    expect(open.map(({ RouteKey }) => RouteKey).toSorted()).toEqual(
      endpoints
        .filter(({ audience }) => audience === 'public')
        .map(routeKey)
        .toSorted(),
    );
    expect(open.length + closed.length).toBe(routes.length);
  });

  it('sends each route to the function of its audience or service (an operator route ran with the rights of members)', () => {
    const folderOf = ({ Target }: z.infer<typeof Route>) => {
      const integration = deployment.resources.find(({ id }) => id === Target.replace('integrations/', ''));
      return JSON.stringify(integration?.Properties['IntegrationUri']);
    };
    for (const endpoint of endpoints) {
      const route = routes.find(({ RouteKey }) => RouteKey === routeKey(endpoint));
      const served = servedBy(endpoint);
      const name = `${served[0]?.toUpperCase()}${served.slice(1)}`;
      expect(route && folderOf(route)).toContain(`"${name}`);
    }
  });

  it('accepts tokens of one issuer for one audience', () => {
    const { identity } = stages.local;
    const [authorizer] = new Deployment('local').ofType('AWS::ApiGatewayV2::Authorizer');
    expect(authorizer?.Properties).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Audience: [identity.audience], Issuer: identity.issuer },
    });
  });

  it('cannot be called past CloudFront (the throttle and the headers were walked around)', () => {
    expect(only('AWS::ApiGatewayV2::Api')).toMatchObject({ DisableExecuteApiEndpoint: true });
    const distribution = JSON.stringify(only('AWS::CloudFront::Distribution'));
    expect(distribution).toMatch(/"HeaderName":"x-origin-secret","HeaderValue":"\{\{resolve:secretsmanager:/);
  });

  it('lets nobody send invitations by the thousand (a script wrote to a whole region in a minute)', () => {
    expect(only('AWS::ApiGatewayV2::Stage')).toMatchObject({
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 200 },
      RouteSettings: {
        'POST /api/clusters/{clusterId}/invitations': { ThrottlingRateLimit: 2, ThrottlingBurstLimit: 20 },
      },
    });
  });

  it('writes no address, agent or claim into its access log (152-FZ)', () => {
    const { Format } = z
      .object({ AccessLogSettings: z.object({ Format: z.string() }) })
      .parse(only('AWS::ApiGatewayV2::Stage')).AccessLogSettings;
    const variables = [...Format.matchAll(/\$context\.([\w.]+)/g)].map(([, name]) => name);
    expect(variables.toSorted()).toEqual([
      'error.responseType',
      'integrationLatency',
      'integrationStatus',
      'requestId',
      'requestTimeEpoch',
      'responseLatency',
      'routeKey',
      'status',
    ]);
  });
});

describe('a new version of the API', () => {
  it('gets a tenth of the traffic first, and is taken back by its own errors (a bad deployment met everybody at once)', () => {
    const groups = deployment.ofType('AWS::CodeDeploy::DeploymentGroup');
    expect(groups).toHaveLength(14);
    for (const { Properties } of groups)
      expect(Properties).toMatchObject({
        DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
        AlarmConfiguration: { Enabled: true },
        AutoRollbackConfiguration: { Enabled: true },
      });
  });
});
