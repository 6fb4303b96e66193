import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A shape in Google's own machine-readable description of an API. */
export interface Schema {
  type?: string;
  $ref?: string;
  format?: string;
  enum?: string[];
  description?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  items?: Schema;
  pattern?: string;
  default?: string;
  minimum?: string;
  maximum?: string;
}

interface Parameter extends Schema {
  location: 'path' | 'query';
  required?: boolean;
  repeated?: boolean;
}

export interface Method {
  id: string;
  httpMethod: string;
  path: string;
  parameters?: Record<string, Parameter>;
  request?: { $ref: string };
  response?: { $ref: string };
  scopes?: string[];
}

interface Resources {
  methods?: Record<string, Method>;
  resources?: Record<string, Resources>;
}

export interface Api extends Resources {
  name: string;
  rootUrl: string;
  servicePath: string;
  batchPath: string;
  parameters: Record<string, Parameter>;
  schemas: Record<string, Schema>;
}

/** A method of Google's at an address: `/groups/{groupKey}` and its kin, as something to match a path with. */
export interface Route {
  api: Api;
  method: Method;
  host: string;
  pattern: RegExp;
  names: string[];
  /** Characters of the template that are not a parameter: where two templates match, the more literal one is meant. */
  literal: number;
}

function apiIn(file: string): Api {
  return JSON.parse(readFileSync(join(__dirname, 'discovery', file), 'utf8'));
}

/** Google's descriptions, as published on https://www.googleapis.com/discovery/v1/apis. */
export const bigQueryApi = apiIn('bigquery.v2.json');
export const cloudIdentityApi = apiIn('cloudidentity.v1.json');
export const directoryApi = apiIn('admin.directory_v1.json');
export const gmailApi = apiIn('gmail.v1.json');
export const groupsSettingsApi = apiIn('groupssettings.v1.json');
export const reportsApi = apiIn('admin.reports_v1.json');
export const sheetsApi = apiIn('sheets.v4.json');

function methodsOf({ methods = {}, resources = {} }: Resources): Method[] {
  return [...Object.values(methods), ...Object.values(resources).flatMap(methodsOf)];
}

function routeOf(api: Api, method: Method): Route {
  const { host, pathname } = new URL(api.rootUrl);
  const names: string[] = [];
  let literal = 0;
  const pattern = `${pathname}${api.servicePath}${method.path}`
    .split(/(\{\+?\w+\})/)
    .map(part => {
      const name = /^\{(\+?)(\w+)\}$/.exec(part);
      if (!name) {
        literal += part.length;
        return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      }
      names.push(name[2] as string);
      const shape = method.parameters?.[name[2] as string]?.pattern?.replace(/^\^|\$$/g, '');
      return name[1] ? `(${shape ?? '.+'})` : '([^/]+)';
    })
    .join('');
  return { api, method, host, pattern: new RegExp(`^${pattern}$`), names, literal };
}

const routes = [bigQueryApi, cloudIdentityApi, directoryApi, gmailApi, groupsSettingsApi, reportsApi, sheetsApi]
  .flatMap(api => methodsOf(api).map(method => routeOf(api, method)))
  .sort((a, b) => b.literal - a.literal);

/** The method of Google's that such a request is for, if Google describes one. `host` as in `admin.googleapis.com`. */
export function routeFor(httpMethod: string, host: string, path: string): Route | undefined {
  return routes.find(each => each.host === host && each.method.httpMethod === httpMethod && each.pattern.test(path));
}

/** The API whose place for batches this is: Directory and Groups Settings only, since others are not asked so. */
export const batchOf = ({ origin, pathname }: URL): Api | undefined =>
  [directoryApi, groupsSettingsApi].find(({ rootUrl, batchPath }) => `${origin}${pathname}` === rootUrl + batchPath);

/** The host that serves a path, for clients that were pointed at the emulator instead: the paths of the APIs differ. */
export function hostOf(path: string): string | undefined {
  return routes.find(each => each.pattern.test(path))?.host;
}

/** A named shape of an API. */
export function schemaOf(api: Api, name: string): Schema {
  const schema = api.schemas[name];
  if (!schema) throw new Error(`${api.name} describes no ${name}`);
  return schema;
}

/** Follows `$ref` to the shape it names. */
export function resolve(api: Api, schema: Schema): Schema {
  return schema.$ref ? schemaOf(api, schema.$ref) : schema;
}
