import fc from 'fast-check';
import type { LogEvent } from '../../../src/model/logEvent';
import { SETTING_NAMES } from '../../../src/model/postingSettings';
import { attribute, attributionOf, type Own, windowOf } from '../../../src/plan/attribute';
import { RUNS } from '../arbitraries';
import { logEvent, opening, seconds } from '../logs';
import { change, group, later } from '../samples';

const ALL = group({ aliases: ['old@example.org'] });
const POSTLOCK = 'postlock@example.org';
const QUIET: Own = { account: POSTLOCK, relocked: [] };
const ROLES = ['owners', 'managers', 'members', 'domain_users', 'all_users'];
const CLERK = 'clerk@example.org';

const NONE = new Set<string>();
const by = (events: LogEvent[], own = QUIET, joined = NONE) => attribute(opening(), ALL, events, own, joined)?.account;

test.each<[string, Partial<LogEvent>]>([
  ['as the admin log tells it', {}],
  ['as Google Groups tells it, in roles', { log: 'groups', name: 'change_acl_permission', to: ROLES }],
  ['in a value that nobody knows', { to: ['EVERYBODY'] }],
  ['with the value left out', { to: [] }],
  ['in several values', { to: ['ALL_OWNERS_CAN_POST', 'ALL_MEMBERS_CAN_POST'] }],
  ['by a former address', { group: 'old@example.org' }],
  ['by its id', { group: 'id-all' }],
  ['by a clock that is 5 seconds behind', { at: seconds(-305) }],
  ['by a clock that is 5 seconds ahead', { at: seconds(5) }],
])('the event that made a change: %s', (_, given) => expect(by([logEvent(given)])).toBe(CLERK));

test.each<[string, Partial<LogEvent>]>([
  ['before the old value was read', { at: seconds(-305.001) }],
  ['after the new value was read', { at: seconds(5.001) }],
  ['about another group', { group: 'chess@example.org' }],
  ['about another setting', { setting: 'archiveOnly' }],
  ['says another value', { to: ['ALL_MEMBERS_CAN_POST'] }],
  ['says other roles', { log: 'groups', to: ['owners', 'managers', 'members'] }],
])('not the event that made a change: %s', (_, given) => expect(by([logEvent(given)])).toBe(undefined));

test('an event that says no setting is about none', () => {
  const { setting: _, ...about } = logEvent();
  expect(by([about])).toBe(undefined);
});

test('a group that is not there any more is known by the address the change has', () => {
  const of = (name: string) => attribute(opening(), undefined, [logEvent({ group: name })], QUIET, NONE)?.account;
  expect(of('all@example.org')).toBe(CLERK);
  expect(of('id-all')).toBe(undefined);
});

test('an attribution keeps who, from where and when, and not what', () => {
  const event = logEvent({
    app: 'Roster Sync',
    client: '1234',
    impersonated: true,
    ipAddress: '203.0.113.24',
    region: 'US',
  });
  expect(attribute(opening(), ALL, [event], QUIET, NONE)).toEqual({
    log: 'admin',
    at: later(-3),
    account: CLERK,
    app: 'Roster Sync',
    client: '1234',
    impersonated: true,
    ipAddress: '203.0.113.24',
    region: 'US',
    event: `admin ${later(-3)} -4231/0`,
  });
});

test('of several events it is the last', () => {
  const [early, late] = [
    logEvent({ at: later(-4), account: 'early@example.org' }),
    logEvent({ account: 'late@example.org' }),
  ];
  expect([by([early, late]), by([late, early])]).toEqual(['late@example.org', 'late@example.org']);
});

test('of two logs that tell the same moment, the one that names an app', () => {
  const [plain, named] = [logEvent({ log: 'groups', to: ROLES }), logEvent({ app: 'Roster Sync' })];
  for (const events of [
    [plain, named],
    [named, plain],
  ])
    expect(attribute(opening(), ALL, events, QUIET, NONE)?.app).toBe('Roster Sync');
});

test.each([
  ['when the old value was read', opening(), [seconds(-305), seconds(5)]],
  ['nobody knows when the old value was read', change(), [later(-24 * 60), seconds(5)]],
  ['when the new value had been read', opening({ seenBy: seconds(90) }), [seconds(-305), seconds(91)]],
])('where a change is looked for: %s', (_, given, expected) => expect(windowOf(given)).toEqual(expected));

const { to: _, ...unsaid } = logEvent();
const ownEvent = (given: Partial<LogEvent> = {}): LogEvent => ({ ...unsaid, account: POSTLOCK, ...given });
const relocked = (at: string, id = 'id-all'): Own => ({ account: POSTLOCK, relocked: [{ id, at }] });

test.each<[string, Own, LogEvent, string | undefined]>([
  ['2 seconds after it was planned', relocked(seconds(-182)), ownEvent(), undefined],
  ['6 minutes after it was planned', relocked(later(-9)), ownEvent(), undefined],
  ['later than a tick can last', relocked(seconds(-541)), ownEvent(), POSTLOCK],
  ['before it was planned', relocked(seconds(-173)), ownEvent(), POSTLOCK],
  ['of another group', relocked(seconds(-182), 'id-chess'), ownEvent(), POSTLOCK],
  ['by another account', relocked(seconds(-182)), ownEvent({ account: CLERK }), CLERK],
  ['by that account, to the very value', relocked(seconds(-182)), ownEvent({ to: ['ANYONE_CAN_POST'] }), POSTLOCK],
])("Postlock's own re-lock is nobody's change: %s", (_, own, event, expected) =>
  expect(by([event], own)).toBe(expected),
);

const OWN: Own = { account: POSTLOCK, relocked: [{ id: 'id-all', at: later(-4) }] };

const anyEvent = fc
  .record({
    log: fc.constantFrom('admin', 'groups', 'groups_enterprise' as const),
    second: fc.integer({ min: -900, max: 300 }),
    group: fc.constantFrom('all@example.org', 'old@example.org', 'id-all', 'chess@example.org'),
    setting: fc.option(fc.constantFrom(...SETTING_NAMES), { nil: undefined }),
    account: fc.constantFrom(CLERK, POSTLOCK),
    to: fc.constantFrom(undefined, ['ANYONE_CAN_POST'], ['ALL_OWNERS_CAN_POST'], ['owners', 'managers'], ROLES),
  })
  .map(({ second, setting, to, ...event }): LogEvent => {
    const { setting: _, to: __, ...rest } = logEvent({ ...event, at: seconds(second) });
    return { ...rest, ...(setting && { setting }), ...(to && { to }) };
  });
const anyEvents = fc.uniqueArray(anyEvent, { selector: ({ at }) => at, maxLength: 12 });

/** Whether an event says that it was this opening; nothing where nobody knows. */
const saysSo = ({ to, log }: LogEvent): boolean | undefined => {
  const words = String(to);
  if (words === 'ANYONE_CAN_POST' || words === 'ALL_OWNERS_CAN_POST') return words === 'ANYONE_CAN_POST';
  return log === 'groups' && to ? words === String(ROLES) : undefined;
};

/** What may have made the opening: said again from the words of the function. */
const mayHaveMadeIt = (event: LogEvent): boolean => {
  const { group: name, setting, at, account } = event;
  const isRelock = account === POSTLOCK && at >= seconds(-245) && at <= later(2);
  return (
    name !== 'chess@example.org' &&
    setting === 'whoCanPostMessage' &&
    at >= seconds(-305) &&
    at <= seconds(5) &&
    (saysSo(event) ?? !isRelock)
  );
};

test('the last event in the window that is about that group and setting and is not a re-lock, or nobody', () => {
  fc.assert(
    fc.property(anyEvents, events => {
      const last = events.filter(mayHaveMadeIt).sort((one, other) => Date.parse(other.at) - Date.parse(one.at))[0];
      expect(attribute(opening(), ALL, events, OWN, NONE)).toEqual(last && attributionOf(last));
    }),
    RUNS,
  );
});

test('in which order the events come does not matter', () => {
  const shuffled = anyEvents.chain(events =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length })),
  );
  fc.assert(
    fc.property(shuffled, ([events, others]) =>
      expect(attribute(opening(), ALL, others, OWN, NONE)).toEqual(attribute(opening(), ALL, events, OWN, NONE)),
    ),
    RUNS,
  );
});

test('the events that are read twice, since logs overlap, change nothing', () => {
  const events = [logEvent(), logEvent({ at: later(-4), account: 'early@example.org' })];
  expect(by([...events, ...events])).toBe(by(events));
});

test('an event that another change was joined with is not joined again', () => {
  const [early, late] = [logEvent({ at: later(-4), account: 'early@example.org' }), logEvent()];
  const joined = attribute(opening(), ALL, [late], QUIET, NONE)?.event ?? '';
  expect(by([early, late], QUIET, new Set([joined]))).toBe('early@example.org');
  expect(by([late], QUIET, new Set([joined]))).toBe(undefined);
});
