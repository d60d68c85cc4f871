import * as z from 'zod';
import type { FunctionModel } from '../template/functions.ts';
import type { Access } from './demanded-access.ts';
import type { Use } from './permissions.ts';

const Texts = z.union([z.string().transform((text) => [text]), z.array(z.string())]);
const Document = z.object({
  Statement: z.array(z.object({ Effect: z.enum(['Allow', 'Deny']), Action: Texts, Resource: Texts })),
});

/** Grants that event sources bring along for Lambda itself; no function and no poller of ours asks for them. */
const ofEventSources = new Set(['sqs:ChangeMessageVisibility', 'sqs:GetQueueUrl', 'dynamodb:ListStreams']);
const judged = /^(?:dynamodb|sqs|ses|s3):/;

const covers = (pattern: string, resource: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => RegExp.escape(part))
      .join('.*')}$`,
  ).test(resource);

/** What a policy allows and nobody did: after a run of everything that a function can do, a superfluous grant. */
export function unusedGrants(
  functions: readonly FunctionModel[],
  uses: readonly Use[],
): (Access & { readonly functionId: string })[] {
  return functions.flatMap(({ id, policies }) => {
    const own = uses.filter(({ functionId, allowed }) => functionId === id && allowed);
    return policies
      .flatMap(({ policy }) => Document.parse(policy).Statement)
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Action, Resource }) => Action.flatMap((action) => Resource.map((resource) => ({ action, resource }))))
      .filter(({ action }) => judged.test(action) && !ofEventSources.has(action))
      .filter(
        ({ action, resource }) => !own.some((use) => covers(action, use.action) && covers(resource, use.resource)),
      )
      .map((grant) => ({ functionId: id, ...grant }));
  });
}
