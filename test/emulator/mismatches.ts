import { type Api, resolve, type Schema } from './discovery';

/** A place where a value is not what Google describes. */
export interface Mismatch {
  /** Where the value stands: `requests[0].addSheet`; empty at the top. */
  path: string;
  /** The field there that Google does not describe; undefined if the value itself is of the wrong type. */
  unknown?: string;
  expected: string;
  value: unknown;
}

const INTEGER = /^-?\d+$/;

function isOfType(value: unknown, { type, format, enum: values }: Schema): boolean {
  switch (type) {
    case 'string':
      if (typeof value !== 'string') return false;
      if (format === 'int64' || format === 'uint64') return INTEGER.test(value);
      return !values || values.includes(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'any':
      return true;
    default:
      return typeof value === 'object' && value !== null && Array.isArray(value) === (type === 'array');
  }
}

const expectation = ({ type = 'object', format, enum: values }: Schema) => values?.join(' | ') ?? format ?? type;

/** Everything in a JSON value that its shape does not describe: unknown fields and values of another type. */
export function mismatches(api: Api, shape: Schema, value: unknown, path = ''): Mismatch[] {
  const schema = resolve(api, shape);
  if (!isOfType(value, schema)) return [{ path, expected: expectation(schema), value }];
  if (Array.isArray(value)) {
    const { items = { type: 'any' } } = schema;
    return value.flatMap((item, i) => mismatches(api, items, item, `${path}[${i}]`));
  }
  if (typeof value !== 'object' || value === null || schema.type === 'any') return [];
  return Object.entries(value).flatMap(([name, field]) => {
    if (field === undefined) return [];
    const described = schema.properties?.[name] ?? schema.additionalProperties;
    if (!described) return [{ path, unknown: name, expected: expectation(schema), value: field }];
    return mismatches(api, described, field, path ? `${path}.${name}` : name);
  });
}
