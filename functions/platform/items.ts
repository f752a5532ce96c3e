import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/**
 * DynamoDB attributes from and to plain JSON values, and bytes for what is compressed. Nothing else goes in, so
 * that an item can be logged, replayed and compared; `undefined` fields are left out.
 */
export type Item = Record<string, AttributeValue>;

export function toAttribute(value: unknown): AttributeValue {
  if (value === null) return { NULL: true };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(toAttribute) };
  // A plain Uint8Array, as the SDK answers it: a Buffer of the same bytes would not compare as equal.
  if (value instanceof Uint8Array) return { B: new Uint8Array(value) };
  if (typeof value === 'object') return { M: toItem(value) };
  throw new TypeError(`Cannot store a ${typeof value}`);
}

export function toItem(value: object): Item {
  const item: Item = {};
  for (const [key, field] of Object.entries(value)) {
    if (field !== undefined) item[key] = toAttribute(field);
  }
  return item;
}

export function fromAttribute(attribute: AttributeValue): unknown {
  if (attribute.S !== undefined) return attribute.S;
  if (attribute.N !== undefined) return Number(attribute.N);
  if (attribute.BOOL !== undefined) return attribute.BOOL;
  if (attribute.NULL !== undefined) return null;
  if (attribute.L !== undefined) return attribute.L.map(fromAttribute);
  if (attribute.M !== undefined) return fromItem(attribute.M);
  if (attribute.B !== undefined) return attribute.B;
  throw new TypeError('An attribute type that this project does not store');
}

export function fromItem(item: Item): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const [key, attribute] of Object.entries(item)) value[key] = fromAttribute(attribute);
  return value;
}
