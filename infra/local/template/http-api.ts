import * as z from 'zod';
import type { Deployment } from './deployment.ts';
import { TemplateError } from './template-schema.ts';

export type JwtAuthorizer = { readonly issuer: string; readonly audience: readonly string[] };

export type Route = {
  /** `METHOD /path/{parameter}` */
  readonly key: string;
  readonly functionArn: string;
  readonly timeoutMs: number;
  readonly authorizer: (JwtAuthorizer & { readonly scopes: readonly string[] }) | undefined;
};
export type HttpApi = { readonly id: string; readonly routes: readonly Route[] };

const RouteProperties = z.object({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
});
const IntegrationProperties = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: z.number().default(30_000),
});
const AuthorizerProperties = z.object({
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: z.array(z.string()).default([]) }),
});
const PermissionProperties = z.object({ FunctionName: z.string(), Principal: z.string() });

const byName = <T extends { identity: { reference: string } }>(items: readonly T[]) =>
  new Map(items.map((item) => [item.identity.reference, item]));

/** The HTTP API with its routes. A route whose function never allowed the gateway to call it is an error here, too. */
export function httpApiOf(
  deployment: Deployment,
  arnOfFunction: (reference: string) => string | undefined,
): HttpApi | undefined {
  const [api, second] = deployment.of('AWS::ApiGatewayV2::Api');
  if (second !== undefined) throw new TemplateError('this platform serves one HTTP API');
  if (api === undefined) return undefined;
  const integrations = byName(deployment.parsed(IntegrationProperties, 'AWS::ApiGatewayV2::Integration'));
  const authorizers = byName(deployment.parsed(AuthorizerProperties, 'AWS::ApiGatewayV2::Authorizer'));
  const callable = new Set(
    deployment
      .parsed(PermissionProperties, 'AWS::Lambda::Permission')
      .filter(({ props }) => props.Principal === 'apigateway.amazonaws.com')
      .map(({ props }) => arnOfFunction(props.FunctionName)),
  );
  const routes = deployment.parsed(RouteProperties, 'AWS::ApiGatewayV2::Route').map(({ props }) => {
    const integration = integrations.get(props.Target.replace(/^integrations\//, ''))?.props;
    const functionArn = arnOfFunction(integration?.IntegrationUri ?? '');
    if (integration === undefined || functionArn === undefined)
      throw new TemplateError(`${props.RouteKey} leads to no function of ours`);
    if (!callable.has(functionArn))
      throw new TemplateError(`${props.RouteKey}: the function does not allow the gateway to call it`);
    const authorizer = authorizers.get(props.AuthorizerId ?? '')?.props.JwtConfiguration;
    if (props.AuthorizationType === 'JWT' && authorizer === undefined)
      throw new TemplateError(`${props.RouteKey} has no authorizer`);
    return {
      key: props.RouteKey,
      functionArn,
      timeoutMs: integration.TimeoutInMillis,
      authorizer:
        authorizer === undefined
          ? undefined
          : { issuer: authorizer.Issuer, audience: authorizer.Audience, scopes: props.AuthorizationScopes },
    };
  });
  return { id: api.identity.name, routes };
}
