import type { AttributeValue } from '../../../functions/aws/dynamo-db.ts';
import { compare, equal, type Raw, sizeOf } from './attribute.ts';
import { InvalidExpression, Tokens } from './tokens.ts';

/** What an expression is evaluated on. */
export type Scope = {
  readonly item: Raw | undefined;
  readonly names: Readonly<Record<string, string>> | undefined;
  readonly values: Raw | undefined;
};
export type Operand = (scope: Scope) => AttributeValue | undefined;
export type Test = (scope: Scope) => boolean;
export type PathPart = string | number;
export type Path = (names: Scope['names']) => readonly PathPart[];

const compiled = new Map<string, Test>();

/** The condition as a function; each text is read once. */
export function condition(text: string): Test {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const tokens = new Tokens(text);
  const test = disjunction(tokens);
  tokens.end();
  compiled.set(text, test);
  return test;
}

function disjunction(tokens: Tokens): Test {
  let test = conjunction(tokens);
  while (tokens.taken('OR')) {
    const [left, right] = [test, conjunction(tokens)];
    test = (scope) => left(scope) || right(scope);
  }
  return test;
}

function conjunction(tokens: Tokens): Test {
  let test = negation(tokens);
  while (tokens.taken('AND')) {
    const [left, right] = [test, negation(tokens)];
    test = (scope) => left(scope) && right(scope);
  }
  return test;
}

function negation(tokens: Tokens): Test {
  if (tokens.taken('NOT')) {
    const test = negation(tokens);
    return (scope) => !test(scope);
  }
  if (tokens.taken('(')) {
    const test = disjunction(tokens);
    tokens.must(')');
    return test;
  }
  return comparison(tokens);
}

const functions: Readonly<Record<string, (given: readonly Operand[]) => Test>> = {
  attribute_exists: ([of]) => defined(of, true),
  attribute_not_exists: ([of]) => defined(of, false),
  begins_with:
    ([whole, start]) =>
    (scope) =>
      whole?.(scope)?.S?.startsWith(start?.(scope)?.S ?? '\uffff') === true,
  contains:
    ([whole, part]) =>
    (scope) =>
      holds(whole?.(scope), part?.(scope)),
};

const defined =
  (of: Operand | undefined, wanted: boolean): Test =>
  (scope) =>
    (of?.(scope) !== undefined) === wanted;

function holds(whole: AttributeValue | undefined, part: AttributeValue | undefined): boolean {
  if (whole?.S !== undefined) return part?.S !== undefined && whole.S.includes(part.S);
  if (whole?.SS !== undefined) return part?.S !== undefined && whole.SS.includes(part.S);
  return whole?.L?.some((entry) => equal(entry, part)) === true;
}

function comparison(tokens: Tokens): Test {
  const named = functions[tokens.next ?? ''];
  if (named !== undefined && tokens.second === '(') {
    tokens.take();
    tokens.must('(');
    const given = tokens.list(() => operand(tokens));
    tokens.must(')');
    return named(given);
  }
  const left = operand(tokens);
  if (tokens.taken('BETWEEN')) {
    const from = operand(tokens);
    tokens.must('AND');
    const to = operand(tokens);
    return (scope) =>
      ordered(left, from, scope, (order) => order >= 0) && ordered(left, to, scope, (order) => order <= 0);
  }
  if (tokens.taken('IN')) {
    tokens.must('(');
    const among = tokens.list(() => operand(tokens));
    tokens.must(')');
    return (scope) => among.some((one) => equal(left(scope), one(scope)));
  }
  const sign = tokens.take();
  const right = operand(tokens);
  switch (sign) {
    case '=':
      return (scope) => equal(left(scope), right(scope));
    case '<>':
      return (scope) => !equal(left(scope), right(scope));
    case '<':
      return (scope) => ordered(left, right, scope, (order) => order < 0);
    case '<=':
      return (scope) => ordered(left, right, scope, (order) => order <= 0);
    case '>':
      return (scope) => ordered(left, right, scope, (order) => order > 0);
    case '>=':
      return (scope) => ordered(left, right, scope, (order) => order >= 0);
    default:
      throw new InvalidExpression(`no comparison: ${sign}`);
  }
}

function ordered(left: Operand, right: Operand, scope: Scope, is: (order: number) => boolean): boolean {
  const [one, other] = [left(scope), right(scope)];
  const order = one === undefined || other === undefined ? undefined : compare(one, other);
  return order !== undefined && is(order);
}

/** A path, a value, or the size of a path. */
export function operand(tokens: Tokens): Operand {
  if (tokens.next === 'size' && tokens.second === '(') {
    tokens.take();
    tokens.must('(');
    const of = operand(tokens);
    tokens.must(')');
    return (scope) => {
      const value = of(scope);
      const size = value && sizeOf(value);
      return size === undefined ? undefined : { N: String(size) };
    };
  }
  if (tokens.next?.startsWith(':') === true) {
    const name = tokens.take();
    return ({ values }) => {
      const value = values?.[name];
      if (value === undefined) throw new InvalidExpression(`no value for ${name}`);
      return value;
    };
  }
  const at = path(tokens);
  return ({ item, names }) => (item === undefined ? undefined : valueAt(item, at(names)));
}

export function path(tokens: Tokens): Path {
  const parts: PathPart[] = [tokens.take()];
  for (;;) {
    if (tokens.taken('.')) parts.push(tokens.take());
    else if (tokens.taken('[')) {
      parts.push(Number(tokens.take()));
      tokens.must(']');
    } else break;
  }
  return (names) =>
    parts.map((part) => {
      if (typeof part === 'number' || !part.startsWith('#')) return part;
      const name = names?.[part];
      if (name === undefined) throw new InvalidExpression(`no name for ${part}`);
      return name;
    });
}

export function valueAt(item: Raw, parts: readonly PathPart[]): AttributeValue | undefined {
  let value: AttributeValue | undefined = { M: item };
  for (const part of parts) value = typeof part === 'number' ? value?.L?.[part] : value?.M?.[part];
  return value;
}
