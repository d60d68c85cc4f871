import * as z from 'zod';
import type { Deployment } from './deployment.ts';
import { Json, TemplateError } from './template-schema.ts';

export type Target = { readonly arn: string; readonly input: Json | undefined };
export type Schedule = {
  readonly name: string;
  readonly arn: string;
  readonly expression: string;
  readonly targets: readonly Target[];
};
export type Rule = { readonly name: string; readonly pattern: Json; readonly targets: readonly Target[] };

const State = z.enum(['ENABLED', 'DISABLED']).default('ENABLED');
const RuleProperties = z.object({
  State,
  ScheduleExpression: z.string().optional(),
  EventPattern: Json.optional(),
  Targets: z
    .array(
      z.object({
        Arn: z.string(),
        Input: z.string().optional(),
        InputPath: z.never('this platform gives rules no InputPath').optional(),
        InputTransformer: z.never('this platform gives rules no InputTransformer').optional(),
      }),
    )
    .default([]),
});
const SchedulerProperties = z.object({
  State,
  ScheduleExpression: z.string(),
  Target: z.object({ Arn: z.string(), Input: z.string().optional() }),
});

const targetOf = ({ Arn, Input }: { Arn: string; Input?: string | undefined }): Target => ({
  arn: Arn,
  input: Input === undefined ? undefined : Json.parse(JSON.parse(Input)),
});

/** EventBridge: what runs by the clock, and which events of the default bus go where. */
export function rulesOf(deployment: Deployment): { schedules: Schedule[]; rules: Rule[] } {
  const schedules: Schedule[] = deployment
    .parsed(SchedulerProperties, 'AWS::Scheduler::Schedule')
    .filter(({ props }) => props.State === 'ENABLED')
    .map(({ identity, props }) => ({
      name: identity.name,
      arn: identity.attributes['Arn'] ?? '',
      expression: props.ScheduleExpression,
      targets: [targetOf(props.Target)],
    }));
  const rules: Rule[] = [];
  for (const { identity, props } of deployment.parsed(RuleProperties, 'AWS::Events::Rule')) {
    if (props.State === 'DISABLED') continue;
    const { name, attributes } = identity;
    const targets = props.Targets.map(targetOf);
    if (props.ScheduleExpression !== undefined)
      schedules.push({ name, arn: attributes['Arn'] ?? '', expression: props.ScheduleExpression, targets });
    else if (props.EventPattern !== undefined) rules.push({ name, pattern: props.EventPattern, targets });
    else throw new TemplateError(`the rule ${name} has neither a schedule nor a pattern`);
  }
  return { schedules, rules };
}
