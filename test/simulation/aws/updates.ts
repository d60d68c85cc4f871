import type { AttributeValue } from '../../../functions/aws/dynamo-db.ts';
import type { Raw } from './attribute.ts';
import { type Operand, operand, path, type Path, type PathPart, type Scope, valueAt } from './conditions.ts';
import { InvalidExpression, Tokens } from './tokens.ts';

/** What one action does to the copy, having seen the item as it was. */
type Action = (copy: Raw, scope: Scope) => void;

const compiled = new Map<string, readonly Action[]>();

/** The item after an update expression: everything on the right side sees the item as it was before. */
export function updated(text: string, scope: Scope & { readonly item: Raw }): Raw {
  const actions = compiled.get(text) ?? actionsOf(text);
  compiled.set(text, actions);
  const copy = structuredClone(scope.item);
  for (const act of actions) act(copy, scope);
  return copy;
}

function actionsOf(text: string): Action[] {
  const tokens = new Tokens(text);
  const actions: Action[] = [];
  while (tokens.next !== undefined) {
    const clause = clauses[tokens.take().toUpperCase()];
    if (clause === undefined) throw new InvalidExpression(`no clause of an update: ${text}`);
    actions.push(...tokens.list(() => clause(tokens)));
  }
  return actions;
}

const clauses: Readonly<Record<string, (tokens: Tokens) => Action>> = {
  SET: (tokens) => {
    const at = path(tokens);
    tokens.must('=');
    const value = sum(tokens);
    return (copy, scope) => {
      const given = value(scope);
      if (given === undefined) throw new InvalidExpression('an attribute that is used does not exist in the item');
      put(copy, at(scope.names), given);
    };
  },
  REMOVE: (tokens) => {
    const at = path(tokens);
    return (copy, { names }) => remove(copy, at(names));
  },
  ADD: (tokens) => changed(tokens, added),
  DELETE: (tokens) => changed(tokens, without),
};

type Change = (before: AttributeValue | undefined, by: AttributeValue) => AttributeValue | undefined;

function changed(tokens: Tokens, change: Change): Action {
  const at: Path = path(tokens);
  const by = operand(tokens);
  return (copy, scope) => {
    const given = by(scope);
    if (given === undefined) throw new InvalidExpression('nothing to add');
    const value = change(valueAt(scope.item ?? {}, at(scope.names)), given);
    if (value === undefined) remove(copy, at(scope.names));
    else put(copy, at(scope.names), value);
  };
}

function added(before: AttributeValue | undefined, by: AttributeValue): AttributeValue {
  if (by.N !== undefined) return { N: String(Number(before?.N ?? 0) + Number(by.N)) };
  if (by.SS !== undefined) return { SS: [...new Set([...(before?.SS ?? []), ...by.SS])] };
  throw new InvalidExpression('only numbers and sets can be added');
}

function without(before: AttributeValue | undefined, by: AttributeValue): AttributeValue | undefined {
  const rest = (before?.SS ?? []).filter((entry) => by.SS?.includes(entry) !== true);
  return rest.length === 0 ? undefined : { SS: rest };
}

function sum(tokens: Tokens): Operand {
  const left = term(tokens);
  const sign = tokens.taken('+') ? 1 : tokens.taken('-') ? -1 : 0;
  if (sign === 0) return left;
  const right = term(tokens);
  return (scope) => {
    const [one, other] = [left(scope)?.N, right(scope)?.N];
    if (one === undefined || other === undefined) throw new InvalidExpression('no numbers to add');
    return { N: String(Number(one) + sign * Number(other)) };
  };
}

function term(tokens: Tokens): Operand {
  const name = tokens.second === '(' ? tokens.next : undefined;
  if (name !== 'if_not_exists' && name !== 'list_append') return operand(tokens);
  tokens.take();
  tokens.must('(');
  const one = term(tokens);
  tokens.must(',');
  const other = term(tokens);
  tokens.must(')');
  if (name === 'if_not_exists') return (scope) => one(scope) ?? other(scope);
  return (scope) => {
    const [first, second] = [one(scope)?.L, other(scope)?.L];
    if (first === undefined || second === undefined) throw new InvalidExpression('no lists to append');
    return { L: [...first, ...second] };
  };
}

/** The map or list that holds the last part of a path. */
function holderOf(copy: Raw, parts: readonly PathPart[]): AttributeValue {
  const holder = valueAt(copy, parts.slice(0, -1));
  const isHolder = typeof parts.at(-1) === 'number' ? holder?.L !== undefined : holder?.M !== undefined;
  if (holder === undefined || !isHolder) throw new InvalidExpression('the document path is invalid for update');
  return holder;
}

function put(copy: Raw, parts: readonly PathPart[], value: AttributeValue): void {
  const last = parts.at(-1) ?? '';
  const { M, L } = holderOf(copy, parts);
  if (typeof last === 'number' && L !== undefined) L[Math.min(last, L.length)] = value;
  else if (M !== undefined) M[String(last)] = value;
}

function remove(copy: Raw, parts: readonly PathPart[]): void {
  const last = parts.at(-1) ?? '';
  const { M, L } = holderOf(copy, parts);
  if (typeof last === 'number' && L !== undefined) L.splice(last, 1);
  else if (M !== undefined) delete M[String(last)];
}
