import { runSimulation } from '@cloud-copilot/iam-simulate';
import type { FunctionModel } from '../template/functions.ts';
import type { Access } from './demanded-access.ts';

export type Use = Access & { readonly functionId: string; readonly allowed: boolean; readonly times: number };

type Remembered = { allowed: boolean; times: number } & Access & { functionId: string };

/** What each function may do by its synthesized policies, and what it was seen doing. */
export class Permissions {
  private readonly functions: ReadonlyMap<string, FunctionModel>;
  private readonly account: string;
  private readonly known = new Map<string, Remembered>();

  constructor(functions: readonly FunctionModel[], account: string) {
    this.functions = new Map(functions.map((model) => [model.id, model]));
    this.account = account;
  }

  has(functionId: string): boolean {
    return this.functions.has(functionId);
  }

  /** Evaluated once for each function, action and resource; remembered from then on. */
  async allows(functionId: string, { action, resource }: Access): Promise<boolean> {
    const key = `${functionId}\n${action}\n${resource}`;
    const before = this.known.get(key);
    if (before !== undefined) {
      before.times += 1;
      return before.allowed;
    }
    const allowed = await this.evaluate(functionId, { action, resource });
    const meanwhile = this.known.get(key);
    this.known.set(key, { functionId, action, resource, allowed, times: 1 + (meanwhile?.times ?? 0) });
    return allowed;
  }

  /** Everything that was asked for since the start. */
  uses(): readonly Use[] {
    return [...this.known.values()];
  }

  /** The refusal in AWS's own words, which name the statement that is missing. */
  refusal(functionId: string, { action, resource }: Access): string {
    const role = this.functions.get(functionId)?.roleArn.split('/').at(-1) ?? 'unknown';
    const who = `arn:aws:sts::${this.account}:assumed-role/${role}/${functionId}`;
    return `User: ${who} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
  }

  private async evaluate(functionId: string, { action, resource }: Access): Promise<boolean> {
    const model = this.functions.get(functionId);
    if (model === undefined) return false;
    const result = await runSimulation(
      {
        request: {
          principal: model.roleArn,
          action,
          resource: { resource, accountId: this.account },
          contextVariables: { 'aws:SecureTransport': 'true' },
        },
        identityPolicies: model.policies.map(({ name, policy }) => ({ name, policy })),
        serviceControlPolicies: [],
        resourceControlPolicies: [],
      },
      {},
    );
    if (result.resultType === 'error')
      throw new Error(
        `The policies of ${functionId} cannot be judged for ${action} on ${resource}: ${JSON.stringify(result.errors)}`,
      );
    return result.overallResult === 'Allowed';
  }
}
