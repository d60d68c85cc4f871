import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { CfnStage, HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { routeKey } from '../../shared/contracts/endpoint.ts';
import { endpointsByName } from '../../shared/contracts/endpoints.ts';
import type { Stage } from '../stages.ts';
import { ApiDomain } from './api-domain.ts';
import { addRoutes, type ServingFunctions } from './http-routes.ts';

export type HttpGatewayProps = {
  readonly stage: Stage;
  readonly functions: ServingFunctions;
  readonly identity: { readonly issuer: string; readonly audience: string };
};

/** Ids, codes and times; no address, no agent, no claim: access logs are read by more people than the tables. */
const accessLog = {
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  functionLatency: '$context.integrationLatency',
  functionStatus: '$context.integrationStatus',
  error: '$context.error.responseType',
};

/** Routes that cost more than a request: each row of an invitation is a letter, each lookup a paid question to the register. */
const dear = [
  endpointsByName.inviteOrganisations,
  endpointsByName.importInvitations,
  endpointsByName.writeLetter,
  endpointsByName.previewLetter,
  endpointsByName.acceptLetter,
  endpointsByName.findOrganisation,
  endpointsByName.applyForParticipation,
];

/** The HTTP API: asks whether a token is genuine, and how often. Whose it is, the functions ask the table. */
export class HttpGateway extends Construct {
  readonly api: HttpApi;
  /** What CloudFront calls. */
  readonly host: string;

  constructor(scope: Construct, id: string, { stage, functions, identity }: HttpGatewayProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      createDefaultStage: false,
      disableExecuteApiEndpoint: stage.domains !== undefined,
    });
    const authorizer = new HttpJwtAuthorizer('Token', identity.issuer, { jwtAudience: [identity.audience] });
    const routes = addRoutes(this.api, functions, authorizer);
    const logs = new LogGroup(this, 'AccessLogs', {
      retention: stage.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const httpStage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 200 },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs),
        format: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
    });
    if (httpStage.node.defaultChild instanceof CfnStage)
      httpStage.node.defaultChild.routeSettings = Object.fromEntries(
        dear.map((endpoint) => [routeKey(endpoint), { ThrottlingRateLimit: 2, ThrottlingBurstLimit: 20 }]),
      );
    // A stage with settings for routes that do not exist yet is refused.
    httpStage.node.addDependency(...routes);
    this.host =
      stage.domains === undefined ? `${this.api.apiId}.execute-api.${stage.region}.amazonaws.com` : stage.domains.api;
    if (stage.domains !== undefined)
      new ApiDomain(this, 'OwnName', { api: this.api, httpStage, domains: stage.domains });
  }
}
