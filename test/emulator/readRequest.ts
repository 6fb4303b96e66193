import { type Route, schemaOf } from './discovery';
import type { HttpRequest } from './door';
import { EmulatorGap } from './emulatorGap';
import { badRequest, GoogleError } from './google/googleError';
import type { Call, Handler } from './google/handler';
import { type Mismatch, mismatches } from './mismatches';

/** Parameters of every method that the door obeys, or that change nothing here. */
const OBEYED_EVERYWHERE = ['alt', 'fields', 'prettyPrint', 'quotaUser'];

/** `requests[0].addSheet` as Google spells it in its messages: `requests[0].add_sheet`. */
const inSnakeCase = (path: string) => path.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

function invalidPayload(field: string, description: string) {
  return new GoogleError(400, 'badRequest', description, { details: [badRequest(field, description)] });
}

function isInvalid(
  value: string,
  { type, enum: values, minimum }: { type?: string; enum?: string[]; minimum?: string },
) {
  if (type === 'integer') return !/^\d+$/.test(value) || Number(value) < Number(minimum ?? 0);
  if (type === 'boolean') return value !== 'true' && value !== 'false';
  return values !== undefined && !values.includes(value);
}

/** Path and query parameters, once it is sure that Google knows them and the handler obeys them. */
export function readParameters({ api, method, pattern, names }: Route, url: URL, handler: Handler) {
  const parameters: Call['parameters'] = {};
  const found = pattern.exec(url.pathname) ?? [];
  names.forEach((name, i) => {
    parameters[name] = decodeURIComponent(found[i + 1] ?? '');
  });

  for (const [name, value] of url.searchParams) {
    const described = method.parameters?.[name] ?? api.parameters[name];
    if (!described && api.name === 'sheets') {
      const cannot = `Cannot bind query parameter. Field '${name}' could not be found in request message.`;
      throw invalidPayload('', `Invalid JSON payload received. Unknown name "${name}": ${cannot}`);
    }
    const isObeyed = method.parameters?.[name] ? handler.parameters.includes(name) : OBEYED_EVERYWHERE.includes(name);
    if (!described || !isObeyed) throw new EmulatorGap(`the parameter ${name} of ${method.id}`, handler.file);
    if (isInvalid(value, described)) {
      throw new GoogleError(400, 'invalidParameter', `Invalid value '${value}' for parameter '${name}'.`);
    }
    if (name in parameters && !described.repeated) {
      throw new EmulatorGap(`what a second ${name} means to ${method.id}`, handler.file);
    }
    parameters[name] = value;
  }
  const all = (name: string) => url.searchParams.getAll(name);
  return { parameters, ranges: all('ranges'), metadataHeaders: all('metadataHeaders') };
}

function refuse(route: Route, { path, unknown, expected, value }: Mismatch): never {
  if (route.api.name !== 'sheets') {
    const what = unknown === undefined ? `${path} that is no ${expected}` : `the field ${unknown}`;
    throw new EmulatorGap(`what Google makes of ${what} in ${route.method.id}`, 'readRequest.ts');
  }
  const where = inSnakeCase(path);
  if (unknown !== undefined) {
    const at = where ? ` at '${where}'` : '';
    throw invalidPayload(where, `Invalid JSON payload received. Unknown name "${unknown}"${at}: Cannot find field.`);
  }
  throw invalidPayload(where, `Invalid value at '${where}' (TYPE_${expected.toUpperCase()}), ${JSON.stringify(value)}`);
}

/** The JSON body, once it is sure that Google describes all that is in it. */
export function readBody(route: Route, { headers, body }: HttpRequest): Record<string, unknown> {
  const { api, method } = route;
  if (body === '') return {};
  if (!method.request) throw new EmulatorGap(`what a body means to ${method.id}`, 'readRequest.ts');
  if (!headers['content-type']?.startsWith('application/json')) {
    throw new GoogleError(400, 'badRequest', 'This API does not support parsing form-encoded input.');
  }
  let read: unknown;
  try {
    read = JSON.parse(body);
  } catch {
    if (api.name === 'sheets') throw invalidPayload('', 'Invalid JSON payload received. Expected an object.');
    throw new GoogleError(400, 'parseError', 'Parse Error');
  }
  const [first] = mismatches(api, schemaOf(api, method.request.$ref), read);
  if (first) refuse(route, first);
  return read as Record<string, unknown>;
}
