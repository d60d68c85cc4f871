import { type Json, TemplateError } from './template-schema.ts';

/** What an intrinsic function may ask about the stack that it stands in. */
export type Scope = {
  reference(name: string): Json;
  attribute(id: string, attribute: string): Json;
  imported(name: string): Json;
  condition(name: string): boolean;
  mapping(path: readonly string[]): Json;
  /** The last word on every text that stands in the template: addresses and secrets. */
  literal(value: string): string;
  /** The last word on a text put together from several: a secret's name is only whole there. */
  joined(value: string): string;
};

type Intrinsic = (argument: Json, scope: Scope) => Json;

const list = (value: Json): Json[] => {
  if (!Array.isArray(value)) throw new TemplateError(`a list was expected, not ${JSON.stringify(value)}`);
  return value;
};
export const textOf = (value: Json | undefined): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TemplateError(`a text was expected, not ${JSON.stringify(value)}`);
};
const item = (values: readonly Json[], position: number): Json => values[position] ?? null;

const attribute: Intrinsic = (argument, scope) => {
  const [id, ...path] = typeof argument === 'string' ? argument.split('.') : list(argument).map(textOf);
  return scope.attribute(id ?? '', path.join('.'));
};

function substitute(argument: Json, scope: Scope): Json {
  const [template, values] = typeof argument === 'string' ? [argument, {}] : list(resolve(argument, scope));
  const given = new Map(values !== null && typeof values === 'object' ? Object.entries(values) : []);
  const text = textOf(template).replaceAll(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal === '!') return `\${${name}}`;
    if (given.has(name)) return textOf(given.get(name));
    return textOf(name.includes('.') ? attribute(name, scope) : scope.reference(name));
  });
  return scope.joined(text);
}

const truth = (value: Json, scope: Scope): boolean => resolve(value, scope) === true;

const intrinsics: Record<string, Intrinsic> = {
  Ref: (argument, scope) => scope.reference(textOf(argument)),
  Condition: (argument, scope) => scope.condition(textOf(argument)),
  'Fn::GetAtt': attribute,
  'Fn::ImportValue': (argument, scope) => scope.imported(textOf(resolve(argument, scope))),
  'Fn::Sub': substitute,
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = list(argument);
    const resolved = list(resolve(parts ?? [], scope));
    return scope.joined(resolved.map(textOf).join(textOf(separator)));
  },
  'Fn::Select': (argument, scope) => {
    const [position, values] = list(resolve(argument, scope));
    return item(list(values ?? []), Number(position));
  },
  'Fn::Split': (argument, scope) => {
    const [separator, value] = list(resolve(argument, scope));
    return textOf(value).split(textOf(separator));
  },
  'Fn::FindInMap': (argument, scope) => scope.mapping(list(resolve(argument, scope)).map(textOf)),
  'Fn::Base64': (argument, scope) => Buffer.from(textOf(resolve(argument, scope))).toString('base64'),
  'Fn::If': (argument, scope) => {
    const [name, yes, no] = list(argument);
    return resolve((scope.condition(textOf(name)) ? yes : no) ?? null, scope);
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = list(resolve(argument, scope));
    return JSON.stringify(left) === JSON.stringify(right);
  },
  'Fn::Not': (argument, scope) => !truth(item(list(argument), 0), scope),
  'Fn::And': (argument, scope) => list(argument).every((part) => truth(part, scope)),
  'Fn::Or': (argument, scope) => list(argument).some((part) => truth(part, scope)),
};

/** Replaces CloudFormation's functions by the values that a deployment would have given them. */
export function resolve(value: Json, scope: Scope): Json {
  if (typeof value === 'string') return scope.literal(value);
  if (Array.isArray(value)) return value.map((part) => resolve(part, scope));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (only !== undefined && entries.length === 1) {
    const intrinsic = Object.hasOwn(intrinsics, only[0]) ? intrinsics[only[0]] : undefined;
    if (intrinsic !== undefined) return intrinsic(only[1], scope);
    if (only[0].startsWith('Fn::')) throw new TemplateError(`the function ${only[0]} has no local meaning`);
  }
  // A property that came out as AWS::NoValue is a property that is not there.
  return Object.fromEntries(
    entries.map(([key, part]) => [key, resolve(part, scope)] as const).filter(([, part]) => part !== null),
  );
}
