import type * as z from 'zod';
import { resolve, type Scope, textOf } from './intrinsics.ts';
import { identify, type Identity, namePropertyOf, type Place } from './resource-identity.ts';
import { type Assembly, type Json, type Template, TemplateError } from './template-schema.ts';

export type Resource = {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly identity: Identity;
  readonly metadata: Readonly<Record<string, Json>>;
  readonly properties: Json;
};

export type Surroundings = Place & {
  /** The value of a generated secret, by the name of the secret and the key within it. */
  secret(name: string, key: string): string;
  /** Addresses of the stage that local ones take the place of. */
  readonly addresses: readonly (readonly [from: string, to: string])[];
};

const secretReference =
  /\{\{resolve:secretsmanager:(?:arn:[^:]*:[^:]*:[^:]*:[^:]*:secret:)?([^:}]+)(?::SecretString(?::([^:}]*))?[^}]*)?\}\}/g;

/** The templates as if they had been deployed: every resource with its name, its ARN and its resolved properties. */
export class Deployment {
  private readonly assembly: Assembly;
  private readonly around: Surroundings;

  constructor(assembly: Assembly, around: Surroundings) {
    this.assembly = assembly;
    this.around = around;
  }

  /** All resources of a kind, in the order of the templates. */
  of(...types: readonly string[]): Resource[] {
    return Object.entries(this.assembly.stacks).flatMap(([stack, template]) =>
      Object.entries(template.Resources)
        .filter(([, { Type, Condition }]) => types.includes(Type) && this.holds(stack, template, Condition))
        .map(([id, { Type, Properties, Metadata }]) => {
          const at = `${stack}/${id} (${Type})`;
          return {
            stack,
            id,
            type: Type,
            identity: this.identityOf(stack, template, id),
            metadata: Metadata,
            properties: located(at, () => resolve(Properties, this.scope(stack, template))),
          };
        }),
    );
  }

  /** Parses the properties of each resource of a kind. */
  parsed<Schema extends z.ZodType>(
    schema: Schema,
    ...types: readonly string[]
  ): (Resource & { props: z.output<Schema> })[] {
    return this.of(...types).map((resource) => ({
      ...resource,
      props: located(`${resource.stack}/${resource.id} (${resource.type})`, () => schema.parse(resource.properties)),
    }));
  }

  private holds(stack: string, template: Template, condition: string | undefined): boolean {
    return condition === undefined || this.scope(stack, template).condition(condition);
  }

  private identityOf(stack: string, template: Template, id: string): Identity {
    const resource = template.Resources[id];
    if (resource === undefined) throw new TemplateError(`${stack} has no resource ${id}`);
    const given = resource.Properties[namePropertyOf(resource.Type) ?? ''];
    const name = given === undefined ? `${stack}-${id}` : textOf(resolve(given, this.scope(stack, template)));
    return this.special(stack, template, id, name) ?? identify(resource.Type, name, this.around);
  }

  /** Kinds whose identity is made from another resource's. */
  private special(stack: string, template: Template, id: string, name: string): Identity | undefined {
    const { Type, Properties } = template.Resources[id] ?? {};
    if (Type === 'AWS::Lambda::Url') {
      const FunctionArn = textOf(resolve(Properties?.['TargetFunctionArn'] ?? '', this.scope(stack, template)));
      const FunctionUrl = `https://${name.toLowerCase()}.lambda-url.${this.around.region}.on.aws/`;
      return { name, reference: FunctionArn, attributes: { FunctionArn, FunctionUrl } };
    }
    if (Type !== 'AWS::Lambda::Alias' && Type !== 'AWS::Lambda::Version') return undefined;
    const target = textOf(resolve(Properties?.['FunctionName'] ?? '', this.scope(stack, template)));
    const whole = target.startsWith('arn:')
      ? target
      : identify('AWS::Lambda::Function', target, this.around).attributes['Arn'];
    const qualifier = Type === 'AWS::Lambda::Version' ? '1' : textOf(Properties?.['Name'] ?? name);
    const reference = `${whole}:${qualifier}`;
    return { name, reference, attributes: { Arn: reference, Version: '1' } };
  }

  private scope(stack: string, template: Template): Scope {
    const { region, account } = this.around;
    const pseudo: Record<string, Json> = {
      'AWS::Region': region,
      'AWS::AccountId': account,
      'AWS::Partition': 'aws',
      'AWS::URLSuffix': 'amazonaws.com',
      'AWS::StackName': stack,
      'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/${stack}/local`,
      'AWS::NoValue': null,
    };
    return {
      reference: (name) =>
        Object.hasOwn(pseudo, name)
          ? (pseudo[name] ?? null)
          : (template.Parameters[name]?.Default ?? this.identityOf(stack, template, name).reference),
      attribute: (id, attribute) => {
        const { name, attributes } = this.identityOf(stack, template, id);
        return attributes[attribute] ?? `${name}.${attribute}`;
      },
      imported: (name) => this.exported(name),
      condition: (name) => resolve(template.Conditions[name] ?? true, this.scope(stack, template)) === true,
      mapping: ([map = '', first = '', second = '']) => template.Mappings[map]?.[first]?.[second] ?? null,
      literal: (value) => this.withSecrets(this.withAddresses(value)),
      joined: (value) => this.withSecrets(value),
    };
  }

  private exported(wanted: string): Json {
    for (const [stack, template] of Object.entries(this.assembly.stacks))
      for (const { Value, Export } of Object.values(template.Outputs))
        if (Export !== undefined && resolve(Export.Name, this.scope(stack, template)) === wanted)
          return resolve(Value, this.scope(stack, template));
    throw new TemplateError(`no stack exports ${wanted}`);
  }

  private withSecrets(value: string): string {
    return value.replaceAll(secretReference, (_, name: string, key: string | undefined) =>
      this.around.secret(name, key ?? ''),
    );
  }

  /** In one pass, and never within a longer port number: the new address of one may be the old address of another. */
  private withAddresses(value: string): string {
    const { addresses } = this.around;
    if (addresses.length === 0) return value;
    const any = new RegExp(`(?:${addresses.map(([from]) => RegExp.escape(from)).join('|')})(?![\\w.])`, 'g');
    return value.replaceAll(any, (found) => addresses.find(([from]) => from === found)?.[1] ?? found);
  }
}

function located<T>(where: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new TemplateError(`${where}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
