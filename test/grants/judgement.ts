import type { Permissions } from '../../infra/local/aws/permissions.ts';
import { unusedGrants } from '../../infra/local/aws/unused-grants.ts';
import type { Application } from '../../infra/local/template/application.ts';
import type { Reason } from './reasons.ts';
import type { Used } from './used.ts';

export type Judgement = {
  readonly functions: number;
  /** Different things that functions were seen doing. */
  readonly used: number;
  readonly denied: readonly Used[];
  readonly unused: readonly Used[];
  /** Grants that nobody used and that stay, each with the reason. */
  readonly kept: readonly (Used & { readonly why: string })[];
  /** Reasons that no grant needs any more. */
  readonly stale: readonly Reason[];
};

/** `main/index/due` → its ARN in this application. ARNs stay what they are. */
export function arnIn(application: Application): (resource: string) => string {
  const { tables, queues, buckets, mail } = application;
  const main = tables.find(({ shape }) => Object.keys(shape.indexes).length > 0)?.arn;
  const people = tables.find(({ shape }) => Object.keys(shape.indexes).length === 0)?.arn;
  const files = buckets.find(({ name }) => name.includes('files'))?.name;
  const arns: Readonly<Record<string, (rest: string) => string | undefined>> = {
    main: (rest) => main && `${main}${rest}`,
    people: (rest) => people && `${people}${rest}`,
    files: (rest) => files && `arn:aws:s3:::${files}${rest}`,
    queue: (rest) => queues.find(({ name }) => name.endsWith(`-local-${rest.slice(1)}`))?.arn,
    identity: () => mail.identities[0]?.arn,
    'configuration-set': () => mail.configurationSets[0]?.arn,
  };
  return (resource) => {
    if (resource.startsWith('arn:')) return resource;
    const [first = ''] = resource.split('/');
    return arns[first]?.(resource.slice(first.length)) ?? `unknown:${resource}`;
  };
}

/** Holds what functions were seen doing to what their synthesized policies allow, in both directions. */
export async function judge(
  application: Application,
  permissions: Permissions,
  seen: readonly Used[],
  reasons: readonly Reason[],
): Promise<Judgement> {
  const arn = arnIn(application);
  const used = seen.map((one) => ({ ...one, resource: arn(one.resource) }));
  const denied: Used[] = [];
  for (const one of used) if (!(await permissions.allows(one.functionId, one))) denied.push(one);
  const idle = distinct(unusedGrants(application.functions, permissions.uses()));
  const reasonFor = (grant: Used) => reasons.find((reason) => covers(reason, grant));
  return {
    functions: application.functions.length,
    used: permissions.uses().length,
    denied,
    unused: idle.filter((grant) => reasonFor(grant) === undefined),
    kept: idle.flatMap((grant) => {
      const why = reasonFor(grant)?.why;
      return why === undefined ? [] : [{ ...grant, why }];
    }),
    stale: reasons.filter((reason) => !idle.some((grant) => covers(reason, grant))),
  };
}

const covers = ({ functions, action, resource }: Reason, grant: Used): boolean =>
  functions.includes(grant.functionId) && action === grant.action && resource.test(grant.resource);

const distinct = (grants: readonly Used[]): readonly Used[] => [
  ...new Map(grants.map((grant) => [JSON.stringify(grant), grant])).values(),
];
