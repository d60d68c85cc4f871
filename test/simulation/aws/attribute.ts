import type { AttributeValue } from '../../../functions/aws/dynamo-db.ts';

export type Raw = Record<string, AttributeValue>;

/** S, N, B, M …: what DynamoDB calls the type of a value. */
export const typeOf = (value: AttributeValue): string => Object.keys(value)[0] ?? 'NULL';

export function equal(one: AttributeValue | undefined, other: AttributeValue | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const type = typeOf(one);
  if (type !== typeOf(other)) return false;
  if (one.S !== undefined) return one.S === other.S;
  if (one.N !== undefined) return Number(one.N) === Number(other.N);
  if (one.BOOL !== undefined) return one.BOOL === other.BOOL;
  if (one.B !== undefined) return one.B === other.B;
  if (one.L !== undefined) {
    const list = other.L ?? [];
    return one.L.length === list.length && one.L.every((entry, index) => equal(entry, list[index]));
  }
  if (one.M !== undefined) {
    const map = other.M ?? {};
    const names = Object.keys(one.M);
    return names.length === Object.keys(map).length && names.every((name) => equal(one.M?.[name], map[name]));
  }
  return type === 'NULL' || JSON.stringify(one) === JSON.stringify(other);
}

/** Below, at or above zero; `undefined` for values that have no order, or not with each other. */
export function compare(one: AttributeValue, other: AttributeValue): number | undefined {
  if (one.S !== undefined && other.S !== undefined) return inBytes(one.S, other.S);
  if (one.N !== undefined && other.N !== undefined) return Number(one.N) - Number(other.N);
  if (one.B !== undefined && other.B !== undefined) return Buffer.compare(bytes(one.B), bytes(other.B));
  return undefined;
}

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');

/** DynamoDB orders strings by their bytes in UTF-8. */
export function inBytes(one: string, other: string): number {
  if (one === other) return 0;
  return /^[\u0020-\u007e]*$/.test(one + other)
    ? one < other
      ? -1
      : 1
    : Buffer.compare(Buffer.from(one), Buffer.from(other));
}

export function sizeOf(value: AttributeValue): number | undefined {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.B !== undefined) return bytes(value.B).length;
  if (value.L !== undefined) return value.L.length;
  if (value.M !== undefined) return Object.keys(value.M).length;
  return value.SS?.length;
}
