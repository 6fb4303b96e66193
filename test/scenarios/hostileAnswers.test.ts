import { copyOfWorld } from '../emulator/copyOfWorld';
import { at, inShort, open, STAFF, STUDENTS, school } from './school';

/** What Postlock asks Google for, and a part of the address where one method is asked for several things. */
const ASKED: [method: string, urlContains: string][] = [
  ['directory.users.get', ''],
  ['directory.groups.list', 'maxResults=200'],
  ['directory.groups.list', 'userKey'],
  ['directory.members.list', ''],
  ['directory.users.list', ''],
  ['groupsSettings.groups.get', 'allstaff'],
  ['reports.activities.list', 'applications/admin?'],
  ['reports.activities.list', 'applications/groups?'],
  ['reports.activities.list', 'applications/gmail?'],
  ['sheets.spreadsheets.get', ''],
  ['sheets.spreadsheets.values.batchGet', ''],
  ['cloudidentity.policies.list', ''],
];

const wrong = '{"a":[{"b":{"c":null}}]}';
const LISTS = ['groups', 'members', 'users', 'items', 'policies', 'sheets', 'valueRanges'];
const each = (of: unknown) => JSON.stringify(Object.fromEntries(LISTS.map(list => [list, of])));

/** Texts of answers with which nobody reckons. */
const BODIES: Record<string, string> = {
  'no JSON': '<!DOCTYPE html><title>Sorry</title>',
  nothing: '',
  'half of it': '{"groups":[{"id":"0',
  null: 'null',
  'a number': '1e999',
  'a text': '"ok"',
  'a list': '[[]]',
  'something else': wrong,
  'no lists': each(7),
  'lists of nothing': each([null, null]),
  'lists of texts': each(['x', '__proto__']),
  'lists of lists': each([[[]]]),
  'fields of other kinds': each([
    { id: 1, email: true, name: null, address: {}, actor: 'x', events: {}, role: 7, values: 'x', properties: [] },
  ]),
  'a prototype':
    '{"__proto__":{"whoCanPostMessage":"ANYONE_CAN_POST","groups":[{"id":"x"}]},"constructor":{"name":"x"}}',
  'a token and nothing else': '{"nextPageToken":7}',
  'settings of other kinds': '{"whoCanPostMessage":true,"archiveOnly":false,"messageModerationLevel":null}',
  'settings of no group':
    '{"whoCanPostMessage":"__proto__","archiveOnly":"constructor","messageModerationLevel":"toString"}',
};

const ready = school({ gmailLogHasMessageInfo: true }, [{ group: STUDENTS }, { group: STAFF }]);

describe.each(ASKED)('%s %s', (method, urlContains) => {
  test.each(Object.entries(BODIES))('answers with %s: the lock holds and nothing is made up', (_, body) => {
    const here = at(copyOfWorld(ready.world), ready.admin);
    here.world.faults.push({ method, urlContains, times: Number.POSITIVE_INFINITY, answer: { body } });
    open(here.group(STUDENTS));
    const runs = here.rows('Runs').length;

    expect([here.tick(), here.world.script.executions.at(-1)?.error]).toEqual(['done', undefined]);

    expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
    expect(here.mails().filter(({ text }) => text.includes(`${STUDENTS} was opened`))).toHaveLength(1);
    if (method === 'groupsSettings.groups.get') {
      expect(here.rows('Groups').find(({ Group }) => Group === STAFF)?.Verdict).toBe('could not check');
      expect(inShort(here)).toContainEqual(expect.stringMatching(/^open \w+ HEALTH.2 allstaff@school.example$/));
    }
    here.world.faults = [];
    expect(here.tick()).toBe('done');
    expect(here.rows('Runs')).toHaveLength(runs + 2);
    expect(here.rows('Changes').map(row => row['What happened'])).toEqual(['seen', 're-locked']);
  });
});
