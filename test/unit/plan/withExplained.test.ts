import { postingLock } from '../../../src/checks/postingLock';
import type { Change } from '../../../src/model/change';
import type { LivingFinding } from '../../../src/model/finding';
import type { Attribution, LogEvent } from '../../../src/model/logEvent';
import { howToStop } from '../../../src/model/openedBy';
import { live } from '../../../src/plan/live';
import { withExplained } from '../../../src/plan/withExplained';
import { facts } from '../facts';
import { clerk, logEvent, opening, rosterSync, seconds } from '../logs';
import { DAY, finding, group, later, living, NOW, relock } from '../samples';

const about = { address: 'all@example.org', id: 'id-all' };
const seen = (given: Partial<LivingFinding> = {}) =>
  living({ group: about, between: [later(-5), NOW], searched: [later(-6), later(1)], ...given });
const explained = (given: LivingFinding, ...changes: Change[]): Attribution[] | undefined =>
  withExplained([given], changes, [])[0]?.by;
const SYNC = rosterSync();

test('who opened a group is said once the log tells it, and not any more that nobody was in it', () => {
  const { searched: _, ...others } = seen();
  expect(withExplained([seen()], [opening({ who: SYNC })], [])).toEqual([{ ...others, by: [SYNC] }]);
});

test('two settings that one event explains are explained by one', () => {
  const changes = [opening({ who: SYNC }), opening({ key: '7.2', setting: 'archiveOnly', who: SYNC })];
  expect(explained(seen(), ...changes)).toEqual([SYNC]);
});

test('two settings that two people changed', () => {
  const changes = [opening({ who: SYNC }), opening({ key: '7.2', setting: 'archiveOnly', who: clerk() })];
  expect(explained(seen(), ...changes)).toEqual([SYNC, clerk()]);
});

test.each<[string, LivingFinding, Change]>([
  ['of another group', seen(), opening({ group: 'chess@example.org', who: SYNC })],
  ['of two days ago', seen(), opening({ at: later(-2 * DAY), who: SYNC })],
  ['that names nobody', seen(), opening()],
  ['of a finding of another check', seen({ check: 'POST.2' }), opening({ who: SYNC })],
  ['of a finding about no group', living({ between: [later(-5), NOW] }), opening({ who: SYNC })],
])('a change %s explains nothing', (_, given, change) => {
  expect(withExplained([given], [change], [])).toEqual([given]);
});

test('whoever was named before for another setting stays named', () => {
  const late = opening({ key: '7.2', setting: 'archiveOnly', who: SYNC });
  const first = clerk({ at: later(-4) });
  expect(explained(seen({ by: [first] }), late)).toEqual([first, SYNC]);
});

test('a group that a tick re-locked which was cut short is explained too', () => {
  const looked = {
    groups: [group({ readBefore: later(-5) })],
    relocks: { settled: [{ relock: relock({ at: later(-5) }), isMade: true }] },
  };
  const given = facts(looked);
  const [found] = live([], postingLock(given), () => false, NOW);
  const changes = given.changes.filter(({ by }) => by === 'somebody').map(change => ({ ...change, who: SYNC }));
  expect([changes.length, found?.changes?.length]).toEqual([1, 1]);
  expect(explained(found as LivingFinding, ...changes)).toEqual([SYNC]);
});

test('what was inferred from calls is not said besides what the log tells', () => {
  const inferred = rosterSync({ log: 'token', at: seconds(-180.4), likely: 'all' });
  expect(explained(seen({ by: [inferred] }), opening({ who: SYNC }))).toEqual([SYNC]);
});

test('an earlier opening of that day that is explained late stands before the last, and the last is not explained by it', () => {
  const earlier = opening({ at: later(-60), who: clerk({ at: later(-61) }) });
  expect(withExplained([seen()], [earlier], [])).toEqual([seen({ by: [clerk({ at: later(-61) })] })]);
});

const lost = (given: Partial<LivingFinding> = {}) =>
  living({ check: 'POST.4', event: true, group: about, loss: 'made anew', between: [later(-5), NOW], ...given });
const { setting: _, to: __, ...bare } = logEvent();
const loss = (name: string, given: Partial<LogEvent> = {}): LogEvent => ({ ...bare, name, ...given });
const CLERK = 'clerk@example.org';
const lostBy = (given: LivingFinding, ...events: LogEvent[]) =>
  withExplained([given], [], events)[0]?.by?.map(who => who.account);

test.each<[LivingFinding['loss'], LogEvent]>([
  ['deleted', loss('DELETE_GROUP')],
  ['deleted', loss('delete_group')],
  ['renamed', loss('CHANGE_GROUP_EMAIL')],
  ['made anew', loss('CREATE_GROUP')],
  ['made anew', loss('create_group', { group: 'id-all' })],
])('who had a group %s', (what, event) => expect(lostBy(lost({ loss: what as 'deleted' }), event)).toEqual([CLERK]));

test.each<[string, LogEvent]>([
  ['another group', loss('DELETE_GROUP', { group: 'chess@example.org' })],
  ['a member', loss('REMOVE_GROUP_MEMBER')],
  ['a setting', logEvent()],
  ['what came after it was seen', loss('DELETE_GROUP', { at: later(1) })],
  ['what came before it was there last', loss('DELETE_GROUP', { at: later(-6) })],
  ['another kind of loss', loss('CHANGE_GROUP_EMAIL')],
])('who lost a group: not by %s', (_, event) => expect(lostBy(lost(), event)).toBe(undefined));

test('a group that was deleted without a trace of it in the list is known by its subject', () => {
  const { group: _, ...gone } = lost({ loss: 'deleted' });
  expect(lostBy(gone, loss('DELETE_GROUP'))).toEqual([CLERK]);
});

test('the last of several, in whatever order they come', () => {
  const events = [loss('DELETE_GROUP', { at: later(-4), account: 'early@example.org' }), loss('CREATE_GROUP')];
  expect([lostBy(lost(), ...events), lostBy(lost(), ...events.reverse())]).toEqual([[CLERK], [CLERK]]);
});

test('whoever is named already stays', () => {
  expect(lostBy(lost({ by: [SYNC] }), loss('DELETE_GROUP'))).toEqual(['admin@example.org']);
});

test('a group that is made anew a second time is not the doing of who made it anew the first time', () => {
  const before = lost({ by: [clerk()] });
  const again = finding({
    check: 'POST.4',
    event: true,
    group: { ...about, id: 'id-2' },
    loss: 'made anew',
    between: [later(55), later(60)],
  });
  const found = live([before], [again], () => false, later(60));
  const event = loss('CREATE_GROUP', { at: later(58), account: 'other@example.org' });
  expect(withExplained(found, [], [event])[0]?.by).not.toContainEqual(clerk());
});

test('whoever changed it before in the same time is named too, and rights of the account Postlock runs as stay', () => {
  const also = [clerk({ at: later(-4) })];
  const given = seen({ done: 'Re-locked and read back.', times: 3 });
  const [found] = withExplained([given], [opening({ who: SYNC, also })], [], 'admin@example.org');
  expect(found?.by).toEqual([...also, SYNC]);
  expect(found?.todo).toBe(howToStop(SYNC, 'admin@example.org'));
});
