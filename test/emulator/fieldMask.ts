import { type Api, resolve, type Schema } from './discovery';

/** Which fields are meant: a name to what is meant below it; an empty mask means all below. */
export type FieldMask = Map<string, FieldMask>;

type Json = Record<string, unknown>;

/**
 * Reads `a,b(c,d/e),items/*`; in Sheets `.` stands for `/`. Undefined if it is no mask. Spaces are part of a name, as
 * they are for Google. https://developers.google.com/workspace/admin/directory/v1/guides/performance#partial-response
 */
export function parseFieldMask(text: string): FieldMask | undefined {
  const root: FieldMask = new Map();
  const open: FieldMask[] = [root];
  let here = root;
  let afterGroup = false;
  for (const [token = ''] of text.matchAll(/[,()/.]|[^,()/.]+/g)) {
    if (token === '(') {
      open.push(here);
    } else if (token === ')') {
      if (open.length < 2) return undefined;
      open.pop();
      afterGroup = true;
    } else if (token === ',') {
      here = open.at(-1) as FieldMask;
      afterGroup = false;
    } else if (token !== '/' && token !== '.') {
      if (afterGroup) return undefined;
      const below: FieldMask = here.get(token) ?? new Map();
      here.set(token, below);
      here = below;
    }
  }
  return open.length === 1 && root.size > 0 ? root : undefined;
}

/** Below a `*` stand the fields of whatever is there. */
function belowOf(mask: FieldMask, name: string): FieldMask | undefined {
  return mask.get(name) ?? mask.get('*');
}

/** The first path of a mask that the shape does not have, like `groups.emali`. */
export function unknownPath(api: Api, shape: Schema, mask: FieldMask, path = ''): string | undefined {
  const schema = resolve(api, shape);
  if (schema.items) return unknownPath(api, schema.items, mask, path);
  for (const [name, below] of mask) {
    const here = path ? `${path}.${name}` : name;
    const fields = Object.values(schema.properties ?? {});
    const field = schema.properties?.[name] ?? schema.additionalProperties ?? (schema.type === 'any' && schema);
    if (name === '*' && below.size === 0) continue;
    if (name === '*' && fields.length > 0) {
      if (fields.every(each => unknownPath(api, each, below, here))) return here;
      continue;
    }
    if (!field) return here;
    const found = below.size > 0 && unknownPath(api, field, below, here);
    if (found) return found;
  }
  return undefined;
}

/** What a mask leaves of a value. */
export function masked(value: unknown, mask: FieldMask): unknown {
  if (mask.size === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(item => masked(item, mask));
  const left: Json = {};
  for (const name of Object.keys(value)) {
    const below = belowOf(mask, name);
    if (below) left[name] = masked((value as Json)[name], below);
  }
  return left;
}

/** `target` with the fields of a mask as they are in `source`: what `source` lacks is cleared. */
export function merged(target: Json, source: Json, mask: FieldMask): Json {
  if (mask.has('*')) return { ...source };
  const result: Json = {};
  for (const name of Object.keys(target)) if (!mask.has(name)) result[name] = target[name];
  for (const [name, below] of mask) {
    const from = source[name];
    const inside = below.size > 0 && !below.has('*');
    const next = inside ? merged((target[name] as Json) ?? {}, (from as Json) ?? {}, below) : from;
    if (next !== undefined && !(inside && Object.keys(next as Json).length === 0)) result[name] = next;
  }
  return result;
}
