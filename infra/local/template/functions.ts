import * as z from 'zod';
import type { Deployment } from './deployment.ts';
import { Json, TemplateError } from './template-schema.ts';

export type Policy = { readonly name: string; readonly policy: object };

export type FunctionModel = {
  /** The folder of its source, which is how people speak of it. */
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  readonly roleArn: string;
  /** TypeScript source, relative to the repository. */
  readonly entry: string;
  readonly exported: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly reserved: number | undefined;
  readonly policies: readonly Policy[];
};

const FunctionProperties = z.object({
  Handler: z.string().default('index.handler'),
  Role: z.string(),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  ReservedConcurrentExecutions: z.number().optional(),
  Environment: z
    .object({ Variables: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)) })
    .optional(),
});
const Document = z.looseObject({ Statement: Json });
const RoleProperties = z.object({
  Policies: z.array(z.object({ PolicyName: z.string(), PolicyDocument: Document })).default([]),
});
const PolicyProperties = z.object({
  PolicyName: z.string().optional(),
  PolicyDocument: Document,
  Roles: z.array(z.string()).default([]),
});

/** Functions that say where their source is. Others (custom resources of CDK) serve deployments only. */
export function functionsOf(deployment: Deployment): FunctionModel[] {
  const policiesOf = rolePolicies(deployment);
  return deployment.parsed(FunctionProperties, 'AWS::Lambda::Function').flatMap(({ identity, metadata, props }) => {
    const entry = metadata['entry'];
    if (typeof entry !== 'string') return [];
    return {
      id: entry.split('/').at(-2) ?? entry,
      name: identity.name,
      arn: identity.attributes['Arn'] ?? '',
      roleArn: props.Role,
      entry,
      exported: props.Handler.split('.').at(-1) ?? 'handler',
      environment: props.Environment?.Variables ?? {},
      timeoutMs: props.Timeout * 1000,
      memoryMb: props.MemorySize,
      reserved: props.ReservedConcurrentExecutions,
      policies: policiesOf(props.Role),
    };
  });
}

/** Policies within a role and those that name it; AWS's own managed policies grant nothing here. */
function rolePolicies(deployment: Deployment): (roleArn: string) => Policy[] {
  const roles = deployment.parsed(RoleProperties, 'AWS::IAM::Role');
  const attached = deployment.parsed(PolicyProperties, 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy');
  return (roleArn) => {
    const role = roles.find(({ identity }) => identity.attributes['Arn'] === roleArn);
    if (role === undefined) throw new TemplateError(`no stack has the role ${roleArn}`);
    return [
      ...role.props.Policies.map(({ PolicyName, PolicyDocument }) => ({ name: PolicyName, policy: PolicyDocument })),
      ...attached
        .filter(({ props }) => props.Roles.includes(role.identity.name))
        .map(({ id, props }) => ({ name: props.PolicyName ?? id, policy: props.PolicyDocument })),
    ];
  };
}
