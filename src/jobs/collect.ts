import { listGroups } from '../google/directory';
import { readSettings } from '../google/groupsSettings';
import type { Kept } from '../google/kept';
import type { Failure } from '../model/failure';
import type { Group } from '../model/group';
import { isoDay } from '../model/localTime';
import type { PostingSettings } from '../model/postingSettings';
import type { KnownGroup, State } from '../model/state';
import { listIsDue } from '../plan/due';
import { holdPinned } from '../plan/holdPinned';
import { mergeGroups } from '../plan/mergeGroups';
import { newestState } from '../plan/newestState';
import { policyInForce } from '../plan/policyInForce';
import { rulesFor } from '../plan/rulesFor';
import { type Book, valuesOf } from '../workbook/book';
import { groupsTab, readGroups } from '../workbook/groupsTab';
import { policyTab, readPolicy } from '../workbook/policyTab';
import { defaultSettings, readSettingsTab, settingsTab } from '../workbook/settingsTab';
import { readState, stateTab } from '../workbook/stateTab';
import { readBook } from './readBook';

export type Collected = ReturnType<typeof collect>;

/**
 * Reads what a tick begins with: the workbook, the list of groups if it is due, and the settings of the protected groups.
 * Whatever cannot be read is a failure among the others, and the last known stands in for it.
 * @param now ISO 8601, UTC
 * @param until milliseconds since 1970
 */
export function collect(kept: Kept, now: string, until: number) {
  const failures: { subject: string; failure: Failure }[] = [];
  const read = readBook(kept.workbookId, until);
  if ('failure' in read) failures.push({ subject: 'Workbook', failure: read.failure });
  const book = 'value' in read ? read.value : undefined;
  const stateValues = valuesOf(book, stateTab);
  const before = newestState(stateValues && readState(stateValues), kept.state, kept.running !== undefined, kept.told);
  if (before.notCommitted) failures.push({ subject: 'Workbook, writing', failure: before.notCommitted });
  if (kept.mailFailed) failures.push({ subject: 'Alert mail', failure: kept.mailFailed });

  const defaults = defaultSettings(kept.installer ?? '');
  const policy = policyInForce(
    book && readPolicy(valuesOf(book, policyTab)),
    book && readSettingsTab(valuesOf(book, settingsTab), defaults),
    { rows: before.policy, settings: before.settings ?? defaults },
  );

  const timeZone = book?.timeZone ?? before.timeZone;
  const known = knownGroups(book, before);
  const list = listIsDue(before, now) ? listGroups(until) : undefined;
  if (list && 'failure' in list) failures.push({ subject: 'List of groups', failure: list.failure });
  const listed = list && 'value' in list ? list.value : undefined;
  const groups = listed ? mergeGroups(known, listed.groups) : known;

  const today = isoDay(now, timeZone);
  const rules = rulesFor(policy.rows, groups, today);
  const exists = (group: KnownGroup) =>
    !listed || groups.some(({ id, address }) => id === group.id || address === group.address);
  const pinned = holdPinned(rules.byGroup, follow(before.known, groups), policy.settings.pinnedGroups, exists);

  return {
    book,
    before,
    timeZone,
    today,
    policy,
    rules: pinned.rules,
    weakened: pinned.weakened,
    groupsOfRow: rules.groupsOfRow,
    overruled: rules.overruled,
    listed,
    // Asked once: waiting for one group that does not answer would leave another open meanwhile.
    groups: withSettings(groups, ({ address }) => pinned.rules.has(address), now, until, 1),
    settingsBefore: settingsOf(groups),
    failures,
  };
}

function knownGroups(book: Book | undefined, { known, failing, timeZone }: State): Group[] {
  const values = valuesOf(book, groupsTab);
  // People may have changed the workbook's time zone since: what stands there was written in the one of the tick before.
  const groups = values ? readGroups(values, timeZone) : [];
  const state = new Map(known.map(({ rule: _, ...group }) => [group.address, group]));
  if (groups.length === 0)
    return [...state.values()].map(group => ({ name: '', aliases: [], directMembers: 0, ...group }));
  // Where the workbook could not be written, the state knows better.
  return groups.map(group => {
    const { at, failure } = failing[group.address] ?? {};
    return { ...group, ...state.get(group.address), ...(at && failure && { failure, failedAt: at }) };
  });
}

/** A group that was renamed is known under its address of now. */
function follow(known: KnownGroup[], groups: Group[]): KnownGroup[] {
  const byId = new Map(groups.map(({ id, address }) => [id, address]));
  return known.map(group => ({ ...group, address: byId.get(group.id) ?? group.address }));
}

/** The groups again, some of them with their settings of now. One that could not be read keeps the old ones, and says so. */
export function withSettings(
  groups: Group[],
  wanted: (group: Group) => boolean,
  now: string,
  until: number,
  tries?: number,
): Group[] {
  const asked = groups.filter(wanted);
  const answers = readSettings(
    asked.map(({ address }) => address),
    until,
    tries,
  );
  const answerOf = new Map(asked.map(({ address }, index) => [address, answers[index]]));
  return groups.map(group => {
    const answer = answerOf.get(group.address);
    if (!answer) return group;
    if ('failure' in answer) return { ...group, failure: answer.failure, failedAt: now };
    const { failure: _, failedAt: __, ...known } = group;
    return { ...known, settings: answer.value, readAt: now, ...(group.readAt && { readBefore: group.readAt }) };
  });
}

const settingsOf = (groups: Group[]): Map<string, PostingSettings> =>
  new Map(groups.flatMap(({ address, settings }) => (settings ? [[address, settings] as const] : [])));
