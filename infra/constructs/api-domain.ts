import { CfnOutput } from 'aws-cdk-lib';
import { ApiMapping, DomainName, type HttpApi, type HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';
import type { Domains } from '../stages.ts';

export type ApiDomainProps = { readonly api: HttpApi; readonly httpStage: HttpStage; readonly domains: Domains };

/** The name by which CloudFront alone calls the API. */
export class ApiDomain extends Construct {
  constructor(scope: Construct, id: string, { api, httpStage, domains }: ApiDomainProps) {
    super(scope, id);
    const certificate = Certificate.fromCertificateArn(this, 'Certificate', domains.apiCertificateArn);
    const domainName = new DomainName(this, 'Domain', { domainName: domains.api, certificate });
    new ApiMapping(this, 'Mapping', { api, domainName, stage: httpStage });
    new CfnOutput(this, 'Target', { value: domainName.regionalDomainName, description: `CNAME of ${domains.api}` });
  }
}
