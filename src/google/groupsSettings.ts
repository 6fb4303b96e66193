import * as v from 'valibot';
import { encoded } from '../model/encoded';
import type { Answer } from '../model/failure';
import { MODERATION_LEVELS, type PostingSettings, SETTING_NAMES, WHO_CAN_POST } from '../model/postingSettings';
import type { Relock, RelockOutcome } from '../model/relock';
import { type Call, send, TRIES } from './http';
import { parsed } from './parsed';
import { sendMany } from './sendMany';

const API = 'Groups Settings API';

const flag = v.picklist(['true', 'false']);
const resource = v.object({
  whoCanPostMessage: v.picklist(Object.keys(WHO_CAN_POST) as (keyof typeof WHO_CAN_POST)[]),
  messageModerationLevel: v.picklist(MODERATION_LEVELS),
  archiveOnly: flag,
  membersCanPostAsTheGroup: v.optional(flag, 'false'),
});
const text = v.optional(v.string(), '');
const described = v.object({
  ...resource.entries,
  replyTo: text,
  allowExternalMembers: text,
  spamModerationLevel: text,
});

/** What is read of a group: who may post, and what else is in Google's words. */
export interface GroupSettings extends Pick<v.InferOutput<typeof described>, (typeof OTHERS)[number]> {
  posting: PostingSettings;
}

const OTHERS = ['replyTo', 'allowExternalMembers', 'spamModerationLevel'] as const;

/** A group goes by its address here; without `alt=json` this API answers in Atom. */
const urlOf = (address: string): string =>
  encoded`https://www.googleapis.com/groups/v1/groups/${address}?alt=json&fields=${[...SETTING_NAMES, ...OTHERS].join(',')}`;

/**
 * The settings of groups, in their order.
 * https://developers.google.com/workspace/admin/groups-settings/v1/reference/groups/get
 * @param until milliseconds since 1970
 */
export function readSettings(addresses: string[], until: number, tries = TRIES): Answer<GroupSettings>[] {
  const calls = addresses.map((address): Call => ({ api: API, method: 'get', url: urlOf(address) }));
  return sendMany(calls, until, tries).map(answer => {
    const read = parsed(described, answer, API);
    if ('failure' in read) return read;
    const { replyTo, allowExternalMembers, spamModerationLevel, ...posting } = read.value;
    return { value: { posting, replyTo, allowExternalMembers, spamModerationLevel } };
  });
}

/**
 * Makes re-locks and reads each back. A group whose PATCH failed is read back too: Google may have done it and lost the answer.
 * https://developers.google.com/workspace/admin/groups-settings/v1/reference/groups/patch
 */
export function makeRelocks(relocks: Relock[], until: number): RelockOutcome[] {
  const patches = send(
    relocks.map(({ group, patch }): Call => ({ api: API, method: 'patch', url: urlOf(group), body: patch })),
    until,
  );
  const readBacks = readSettings(
    relocks.map(({ group }) => group),
    until,
  );
  return relocks.map((relock, index) => {
    const [patched, readBack] = [patches[index], readBacks[index]];
    const failure = [patched, readBack].find(answer => answer && 'failure' in answer);
    return {
      relock,
      ...(readBack && 'value' in readBack && { readBack: readBack.value.posting }),
      ...(failure && 'failure' in failure && { failure: failure.failure }),
    };
  });
}
