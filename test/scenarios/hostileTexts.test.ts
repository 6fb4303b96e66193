import { execute } from '../emulator/appsScript/execute';
import { pasteCell } from '../emulator/person';
import { post } from '../emulator/posting';
import { group } from '../emulator/worldOf';
import { rosterSync } from '../emulator/worlds/evening';
import { small } from '../emulator/worlds/small';
import { changeByApi } from './changeByApi';
import { HOSTILE_TEXTS } from './hostileTexts';
import { inShort, open, type School, STAFF, STUDENTS, school } from './school';

const texts = Object.entries(HOSTILE_TEXTS);

const formulas = ({ world }: School) =>
  [...world.spreadsheets.values()].flatMap(({ sheets }) =>
    sheets.flatMap(({ rows }) =>
      Array.from(rows, row => row ?? [])
        .flat()
        .flatMap(cell => cell?.userEnteredValue?.formulaValue ?? []),
    ),
  );

const UNSOUND = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** The mails say what they always say, in as many lines, and nothing in them is markup or a header of somebody's. */
function mailsAreSound(here: School): void {
  for (const { subject, text, html, to } of here.mails()) {
    expect(to).toEqual([here.admin]);
    const lines = text.split(/\r\n|\r|\n/);
    expect([subject, ...lines].filter(line => UNSOUND.test(line))).toEqual([]);
    expect(lines.filter(line => /^(Bcc:|To do: Nothing)/.test(line))).toEqual([]);
    expect(html).not.toMatch(/<(script|img)/);
  }
}

function cardIsSound({ world, admin }: School): void {
  const card = execute(world, 'onHomepage', { user: admin, kind: 'callback' });
  expect(card.outcome).toBe('done');
  expect(JSON.stringify(card.value)).not.toMatch(/<(script|img)/);
}

/** Google takes so many characters, and a PATCH of a group with more would be refused. */
const LONGEST_NAME = 75;

test.each(texts)('%s as the name and the description of a group', (_, whole) => {
  const world = small();
  const text = whole.slice(0, LONGEST_NAME);
  for (const each of world.groups.values()) Object.assign(each, { name: text, description: text });
  world.groups.set('club@school.example', group('club@school.example', { name: text }));
  const here = school({}, [{ group: STUDENTS }, { group: STAFF, onDrift: 'report' }], 'enforce', world);
  open(here.group(STUDENTS));
  open(here.group(STAFF));

  expect(here.tick()).toBe('done');

  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(inShort(here)).toContain('open high POST.1 allstaff@school.example');
  expect(here.rows('Groups').every(({ Name }) => Name === text)).toBe(true);
  expect([formulas(here), here.mails().length]).toEqual([[], 1]);
  mailsAreSound(here);
  cardIsSound(here);
});

test.each(texts)('%s as the name of the app that opens a group', (_, text) => {
  const here = school({}, [{ group: STUDENTS }]);
  changeByApi(here.world, { ...rosterSync, name: text }, STUDENTS);

  expect(here.tick()).toBe('done');

  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(here.rows('Changes').map(row => row['What happened'])).toEqual(['seen', 're-locked']);
  expect([formulas(here), here.mails().length]).toEqual([[], 1]);
  mailsAreSound(here);
  cardIsSound(here);
});

test.each(texts)('%s as a cell of the policy and of the settings', (_, text) => {
  const here = school({}, [{ group: STUDENTS }, { group: STAFF }]);
  for (let column = 0; column < 8; column++) pasteCell(here.world, here.workbook, 'Policy', 2, column, text);
  const typed = formulas(here);
  here.type('Policy', STUDENTS, 'Why', text);
  const rows = here.rows('Settings').length;
  for (let row = 2; row < rows; row++) pasteCell(here.world, here.workbook, 'Settings', row, 1, text);
  open(here.group(STUDENTS));
  open(here.group(STAFF));

  expect(here.tick()).toBe('done');

  for (const locked of [STUDENTS, STAFF]) {
    expect(here.group(locked).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  }
  expect(formulas(here).filter(formula => formula !== text && !typed.includes(formula))).toEqual([]);
  mailsAreSound(here);
  cardIsSound(here);
});

test.each(texts)('%s as the sender of a post', (_, text) => {
  const here = school({}, [{ group: STUDENTS, posters: 'anyone' }]);
  open(here.group(STUDENTS), 'ANYONE_CAN_POST');
  for (let each = 0; each < 12; each++) post(here.world, `${text}${each % 4}@evil.example`, STUDENTS);
  here.world.clock.advance(20 * 60_000);

  expect([here.tick(), formulas(here)]).toEqual(['done', []]);
  mailsAreSound(here);
});
