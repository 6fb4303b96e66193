import * as v from 'valibot';
import type { SourcePolicy } from '../model/delivery';
import { encoded } from '../model/encoded';
import type { Answer } from '../model/failure';
import { send } from './http';
import { parsed } from './parsed';
import { pause } from './pause';

const API = 'Policy API';
/** Requests less than a second apart are refused: github.com/cisagov/ScubaGoggles, scubagoggles/policy_api.py */
const BETWEEN_MS = 1000;

const text = v.optional(v.string());
const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null;
const policy = v.object({
  type: v.optional(v.string(), ''),
  setting: v.object({
    type: v.string(),
    value: v.optional(v.pipe(v.unknown(), v.check(isRecord, 'not an object')), {}),
  }),
  policyQuery: v.optional(v.object({ query: text, orgUnit: text, group: text, sortOrder: v.optional(v.number(), 0) }), {
    sortOrder: 0,
  }),
});
const page = v.object({ nextPageToken: text, policies: v.optional(v.array(policy), []) });

const FILTER = ['gmail', 'groups_for_business']
  .map(app => String.raw`setting.type.matches('^settings/${app}\\..*$')`)
  .join(' || ');
const URL = encoded`https://cloudidentity.googleapis.com/v1/policies?pageSize=100&filter=${FILTER}`;

/**
 * All policies of Gmail and of Groups for Business, as they were set. A page may be empty and not the last.
 * https://cloud.google.com/identity/docs/reference/rest/v1/policies/list
 * @param until milliseconds since 1970
 */
export function listPolicies(until: number): Answer<SourcePolicy[]> {
  const found: SourcePolicy[] = [];
  let token: string | undefined;
  do {
    if (token !== undefined) pause(BETWEEN_MS);
    const url = token === undefined ? URL : URL + encoded`&pageToken=${token}`;
    const answer = parsed(page, send([{ api: API, method: 'get', url }], until)[0], API);
    if ('failure' in answer) return answer;
    found.push(...answer.value.policies.map(asSource));
    token = answer.value.nextPageToken || undefined;
  } while (token !== undefined);
  return { value: found };
}

function asSource({ type, setting, policyQuery }: v.InferOutput<typeof policy>): SourcePolicy {
  const { query = '', orgUnit, group, sortOrder } = policyQuery;
  // orgUnit and group are there only if the query names one of each, and some policies of the root have no unit at all.
  const units = orgUnit === undefined ? idsIn(query, 'orgUnitId') : [bare(orgUnit)];
  const [groupId] = group === undefined ? idsIn(query, 'groupId') : [bare(group)];
  return {
    setting: setting.type.replace(/^settings\//, ''),
    isSystem: type === 'SYSTEM',
    units,
    ...(groupId !== undefined && { group: groupId }),
    ...(/entity\.licenses|!/.test(query) && { limited: true as const }),
    sortOrder,
    value: setting.value as SourcePolicy['value'],
  };
}

/** The ids in `orgUnitId('03ph8a2z')` or `groupId('01abc')`. */
const idsIn = (query: string, kind: string): string[] =>
  (query.match(new RegExp(`${kind}\\('[^']*'\\)`, 'g')) ?? []).map(found => bare(found.slice(kind.length + 2, -2)));

/** `orgUnits/03ph8a2z` and `groups/01abc` without what stands before. */
const bare = (name: string): string => name.replace(/^.*\//, '');
