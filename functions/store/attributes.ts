import * as z from 'zod';
import type { Attributes, AttributeValue } from '../aws/dynamo-db.ts';

// As @aws-sdk/util-dynamodb does it with `removeUndefinedValues`, for what our items are made of: of sets those of text, no classes.
// Written out because every item of every page passes here (docs/adr/0028).

type Values = Record<string, unknown>;

/** An item as DynamoDB spells it; what is `undefined` is left out. */
export function marshall(values: object): Attributes {
  const attributes: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(values)) if (value !== undefined) attributes[name] = attributeOf(value);
  return attributes;
}

export function unmarshall(attributes: Attributes): Values {
  const values: Values = {};
  for (const name of Object.keys(attributes)) {
    const attribute = attributes[name];
    if (attribute !== undefined) values[name] = valueOf(attribute);
  }
  return values;
}

function attributeOf(value: unknown): AttributeValue {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: exact(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  if (Array.isArray(value)) return { L: value.filter((one) => one !== undefined).map(attributeOf) };
  if (value instanceof Uint8Array)
    return { B: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') };
  if (value instanceof Set)
    return {
      SS: z
        .array(z.string())
        .min(1)
        .parse([...value]),
    };
  if (typeof value === 'object' && isPlain(value)) return { M: marshall(value) };
  throw new TypeError(`an item cannot hold a ${typeof value}`);
}

function valueOf(attribute: AttributeValue): unknown {
  if (attribute.S !== undefined) return attribute.S;
  if (attribute.N !== undefined) return numberOf(attribute.N);
  if (attribute.M !== undefined) return unmarshall(attribute.M);
  if (attribute.L !== undefined) return attribute.L.map(valueOf);
  if (attribute.BOOL !== undefined) return attribute.BOOL;
  if (attribute.NULL !== undefined) return null;
  if (attribute.B !== undefined) return new Uint8Array(Buffer.from(attribute.B, 'base64'));
  if (attribute.SS !== undefined) return new Set(attribute.SS);
  throw new TypeError(`an item holds what nobody writes: ${Object.keys(attribute).join()}`);
}

/** Numbers that JavaScript would round are none of ours. */
function exact(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER)
    throw new RangeError('an item cannot hold a number that is not exact');
  return String(value);
}

function numberOf(text: string): number {
  const value = Number(text);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) throw new RangeError(`an item holds a number that is not exact`);
  return value;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
