import * as v from 'valibot';
import type { Unit } from '../model/delivery';
import { encoded } from '../model/encoded';
import type { Answer } from '../model/failure';
import { send } from './http';
import { parsed } from './parsed';

const API = 'Directory API';
const ROOT = 'https://admin.googleapis.com/admin/directory/v1/customer/my_customer/';

const units = v.object({
  organizationUnits: v.optional(v.array(v.object({ orgUnitId: v.string(), orgUnitPath: v.string() })), []),
});

/**
 * Every organizational unit of the customer, the root too.
 * https://developers.google.com/workspace/admin/directory/reference/rest/v1/orgunits/list
 * @param until milliseconds since 1970
 */
export function listUnits(until: number): Answer<Unit[]> {
  const answer = get('orgunits?type=allIncludingParent&', 'organizationUnits(orgUnitId,orgUnitPath)', units, until);
  if ('failure' in answer) return answer;
  return {
    value: answer.value.organizationUnits.map(({ orgUnitId, orgUnitPath }) => ({ id: orgUnitId, path: orgUnitPath })),
  };
}

const isVerified = v.optional(v.boolean(), false);
const domains = v.object({
  domains: v.optional(
    v.array(
      v.object({
        domainName: v.string(),
        verified: isVerified,
        domainAliases: v.optional(v.array(v.object({ domainAliasName: v.string(), verified: isVerified })), []),
      }),
    ),
    [],
  ),
});

/**
 * The customer's domains and their aliases, in lower case. One that is not verified may be anybody's, and is left out.
 * https://developers.google.com/workspace/admin/directory/reference/rest/v1/domains/list
 * @param until milliseconds since 1970
 */
export function listDomains(until: number): Answer<string[]> {
  const mask = 'domains(domainName,verified,domainAliases(domainAliasName,verified))';
  const answer = get('domains?', mask, domains, until);
  if ('failure' in answer) return answer;
  const names = answer.value.domains.flatMap(({ domainName, verified, domainAliases }) => [
    { name: domainName, verified },
    ...domainAliases.map(alias => ({ name: alias.domainAliasName, verified: alias.verified })),
  ]);
  return { value: names.filter(({ verified }) => verified).map(({ name }) => name.toLowerCase()) };
}

/** Lists that come whole, without pages. */
function get<T>(path: string, mask: string, schema: v.GenericSchema<unknown, T>, until: number): Answer<T> {
  const url = ROOT + path + encoded`fields=${mask}`;
  return parsed(schema, send([{ api: API, method: 'get', url }], until)[0], API);
}
