import * as z from 'zod';
import type { Deployment } from './deployment.ts';
import { TemplateError } from './template-schema.ts';

/** The address of a function of its own, which the distribution asks. */
export type FunctionUrl = { readonly host: string; readonly functionArn: string };

const UrlProperties = z.object({ AuthType: z.literal('AWS_IAM'), TargetFunctionArn: z.string() });
const PermissionProperties = z.object({ FunctionName: z.string(), Principal: z.string(), Action: z.string() });

/** Functions that have an address. One that never let the distribution call it is an error here, too. */
export function functionUrlsOf(
  deployment: Deployment,
  arnOfFunction: (reference: string) => string | undefined,
): FunctionUrl[] {
  const callable = new Set(
    deployment
      .parsed(PermissionProperties, 'AWS::Lambda::Permission')
      .filter(({ props }) => props.Principal === 'cloudfront.amazonaws.com')
      .map(({ props }) => `${props.Action} ${arnOfFunction(props.FunctionName)}`),
  );
  return deployment.parsed(UrlProperties, 'AWS::Lambda::Url').map(({ id, identity, props }) => {
    const functionArn = arnOfFunction(props.TargetFunctionArn);
    if (functionArn === undefined) throw new TemplateError(`${id} leads to no function of ours`);
    for (const action of ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'])
      if (!callable.has(`${action} ${functionArn}`))
        throw new TemplateError(`${id}: the function does not allow the distribution ${action}`);
    return { host: new URL(identity.attributes['FunctionUrl'] ?? '').host, functionArn };
  });
}
