import { cardText } from '../emulator/appsScript/cardText';
import { execute } from '../emulator/appsScript/execute';
import { addSpace, webhookOf } from '../emulator/google/chat/webhook';
import { deleteTab } from '../emulator/person';
import type { Group } from '../emulator/world';
import { group, installer, member, user } from '../emulator/worldOf';
import { district } from '../emulator/worlds/district';
import { small } from '../emulator/worlds/small';
import { passMinutes } from './eachLog';
import { home, pressed, textsOf } from './pressed';
import { at, inShort, open, STAFF, STUDENTS, school } from './school';

const UNTIL = '2023-12-20';
const said = (shown: unknown) => /says: (.*)/.exec(cardText(shown))?.[1];
const posters = (here: ReturnType<typeof school>) => here.group(STUDENTS).settings.whoCanPostMessage;
const changes = (here: ReturnType<typeof school>) =>
  here.rows('Changes').map(row => `${row['What happened']}: ${row.To}${row.Why ? `, ${row.Why}` : ''}`);

test('from the first card to a group that is watched: three cards', () => {
  const world = small();
  // 505 people are in AllStaff, to which anyone in the domain may post.
  const staff = world.groups.get(STAFF) as Group;
  for (let i = 1; i <= 490; i++) {
    const each = user(`helper${i}@school.example`);
    world.users.set(each.address, each);
    staff.members.push(member(each.address));
  }
  open(staff);
  // AllStudents is as large, and only managers may post to it: nothing says so far that it is to stay locked.
  const students = world.groups.get(STUDENTS) as Group;
  students.members.push(...staff.members);
  const here = at(world, installer(world));
  const first = home(here);
  expect(cardText(first)).toContain('Settings of groups: reading and re-locking');
  const proposal = pressed(here, first, /^Begin$/);
  expect(cardText(proposal)).toMatch(new RegExp(`☑ ${STAFF}[^]*☑ ${STUDENTS}`));
  const watching = pressed(here, proposal, /^Watch these$/, { 'Alerts go to': 'it@school.example' });

  const there = at(world, here.admin);
  const rows = there.rows('Policy').map(row => [row.Group, row['Who may post'], row['On drift'], row.Status]);
  expect(rows.slice(1)).toEqual([
    [STAFF, 'managers', 're-lock', 'ok, 1 group'],
    ['everyone@school.example', 'managers', 're-lock', 'ok, 1 group'],
    [STUDENTS, 'managers', 're-lock', 'ok, 1 group'],
  ]);
  expect(staff.settings.whoCanPostMessage).toBe('ALL_IN_DOMAIN_CAN_POST');
  expect(there.rows('Settings').find(({ Setting }) => Setting === 'Alert recipients')?.Value).toBe('it@school.example');
  expect(there.rows('Settings').find(({ Setting }) => Setting === 'Mode')?.Value).toBe('report');
  expect(cardText(watching)).toContain('updateCard');
});

test('in a district of 1,200 groups Begin proposes the largest within twenty seconds, before it knows who may post to them', () => {
  const world = district({});
  const here = at(world, installer(world));
  const first = home(here);
  const pressedAt = world.clock.now();
  const proposal = pressed(here, first, /^Begin$/);
  expect(world.clock.now() - pressedAt).toBeLessThan(20_000);
  expect(cardText(proposal)).toContain('☑ allstudents@district.example');
  expect(cardText(proposal)).toContain(
    'Who may post to it was not read so far, and one post reaches so far 10,001 mailboxes.',
  );
  pressed(here, proposal, /^Watch these$/);

  const there = at(world, here.admin);
  expect(there.rows('Policy')).toHaveLength(11);
  expect(textsOf(home(here), /of 10 are as the policy says$/)).toEqual(['7 of 10 are as the policy says']);
  const open = there.rows('Findings').filter(({ Check, State }) => Check === 'POST.1' && State === 'open');
  expect(open.map(({ Subject }) => Subject).sort()).toEqual(
    ['all-students-2019', 'class-of-2024', 'staff-social'].map(name => `${name}@district.example`),
  );
});

test('Re-lock asks first, then locks though Mode is report, once, and says who asked', () => {
  const here = school({}, [{ group: STUDENTS }], 'report');
  open(here.group(STUDENTS));
  here.tick();
  expect(posters(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
  const finding = pressed(here, home(here), /^allstudents@school.example: /);
  const asked = pressed(here, finding, /^Re-lock…$/);
  expect(posters(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
  const answer = pressed(here, asked, /^Re-lock$/);

  expect(posters(here)).toBe('ALL_MANAGERS_CAN_POST');
  expect(said(answer)).toBe('It is locked again.');
  expect(changes(here)).toContain(`re-locked: ALL_MANAGERS_CAN_POST, asked for by ${here.admin}`);
  open(here.group(STUDENTS));
  here.tick();
  expect(posters(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
  expect(said(pressed(here, asked, /^Re-lock$/))).toBe('It is locked again.');
  expect(said(pressed(here, asked, /^Re-lock$/))).toMatch(/^That is over/);
});

test('Accept until a day writes an exception into Policy, and refuses one without a reason', () => {
  const here = school({}, [{ group: STUDENTS }], 'report');
  open(here.group(STUDENTS));
  here.tick();
  const finding = pressed(here, home(here), /^allstudents@school.example: /);
  const asked = pressed(here, finding, /^Accept until/);
  const refused = pressed(here, asked, /^Accept$/, { Until: UNTIL });
  expect(said(refused)).toBe('Why: found nothing, expected the reason of the exception.');
  expect(here.rows('Policy')).toHaveLength(1);
  const answer = pressed(here, asked, /^Accept$/, { Until: UNTIL, Why: 'School fair' });

  expect(said(answer)).toBe('It is accepted until then.');
  const [, exception] = here.rows('Policy');
  expect(exception).toMatchObject({
    Group: STUDENTS,
    'Who may post': 'domain',
    Until: UNTIL,
    Why: 'School fair',
    Owner: here.admin,
  });
  expect(exception?.Status).toMatch(/^ok/);
  expect(inShort(here).filter(line => line.startsWith('open'))).not.toContainEqual(expect.stringContaining('POST.1'));
  expect(posters(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
});

test('Undo sets a re-locked group as it was until a day, and no tick locks it meanwhile', () => {
  const here = school({}, [{ group: STUDENTS }]);
  open(here.group(STUDENTS));
  here.tick();
  expect(posters(here)).toBe('ALL_MANAGERS_CAN_POST');
  const finding = pressed(here, home(here), /^allstudents@school.example$/);
  const asked = pressed(here, finding, /^Undo/);
  const answer = pressed(here, asked, /^Undo/, {
    Until: UNTIL,
    Why: 'The roster sync has to post',
    Owner: 'it@school.example',
  });

  expect(said(answer)).toBe('It is as it was before.');
  expect(posters(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
  expect(changes(here)).toContain(`undone: ALL_IN_DOMAIN_CAN_POST, asked for by ${here.admin}`);
  for (let ticks = 0; ticks < 3; ticks++) here.tick();
  expect(posters(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
  here.world.script.asleepUntil = Date.parse(`${UNTIL}T23:59:00-08:00`);
  here.world.clock.advanceTo(here.world.script.asleepUntil + 7 * 60_000);
  expect(posters(here)).toBe('ALL_MANAGERS_CAN_POST');
});

test('a large open group without a row gets one by a press', () => {
  const here = school({}, [{ group: STUDENTS }], 'enforce', undefined, { 'Large group': '2' });
  const found = here.rows('Findings').find(({ Check }) => Check === 'POST.2')?.Subject ?? '';
  expect(here.group(found).settings.whoCanPostMessage).toBe('ANYONE_CAN_POST');
  const finding = pressed(here, home(here), new RegExp(`^${found}: `));
  const answer = pressed(here, pressed(here, finding, /^Lock by a policy row…$/), /^Lock by a policy row$/);
  expect(said(answer)).toBe('It has a policy row now.');
  expect(here.rows('Policy')[1]).toMatchObject({ Group: found, 'Who may post': 'managers', 'On drift': 're-lock' });
  expect(here.group(found).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
});

test('settings that are saved in the card stand in the Settings tab and hold; what cannot be read changes nothing', () => {
  const here = school({}, [{ group: STUDENTS }], 'report');
  const card = pressed(here, home(here), /^Settings$/);
  const wrong = pressed(here, card, /^Save$/, { 'Storm posts': 'many' });
  expect(said(wrong)).toBe('Found "many", expected a whole number from 2 to 1000 (Storm posts).');
  const answer = pressed(here, card, /^Save$/, { Mode: 'enforce', 'Storm posts': '12' });
  expect(said(answer)).toBe('Saved.');
  const values = Object.fromEntries(here.rows('Settings').map(({ Setting = '', Value }) => [Setting, Value]));
  expect([values.Mode, values['Storm posts'], values['Storm senders']]).toEqual(['enforce', '12', '3']);
  open(here.group(STUDENTS));
  here.tick();
  expect(posters(here)).toBe('ALL_MANAGERS_CAN_POST');
  expect(said(pressed(here, pressed(here, home(here), /^Settings$/), /^Save$/))).toBe('Nothing was changed.');
});

test('what is asked for while a tick cannot write the workbook is done by a later tick, and once', () => {
  const here = school({}, [{ group: STUDENTS }], 'report');
  open(here.group(STUDENTS));
  here.tick();
  const asked = pressed(here, pressed(here, home(here), /^allstudents@school.example: /), /^Accept until/);
  const answer = { status: 503, reason: 'backendError', message: 'Later.' };
  here.world.faults.push({ method: 'sheets.spreadsheets.batchUpdate', times: Infinity, answer });
  const queued = pressed(here, asked, /^Accept$/, { Until: UNTIL, Why: 'School fair' });
  expect(said(queued)).toBe('It is noted; the next tick does it.');
  expect(here.rows('Policy')).toHaveLength(1);
  here.world.faults.length = 0;
  here.tick();
  here.tick();
  expect(here.rows('Policy').map(({ Until }) => Until)).toEqual(['', UNTIL]);
  expect([...here.world.script.properties.keys()].filter(key => key.startsWith('order.'))).toEqual([]);
});

test('what is asked for while the Policy tab is gone is done whole once it is back', () => {
  const here = school({}, [{ group: STUDENTS }]);
  open(here.group(STUDENTS));
  here.tick();
  const finding = pressed(here, home(here), /^allstudents@school.example$/);
  const asked = pressed(here, finding, /^Undo/);
  deleteTab(here.world, here.workbook, 'Policy');
  const answer = pressed(here, asked, /^Undo/, { Until: UNTIL, Why: 'The roster sync has to post' });
  expect(said(answer)).toBe('It is noted; the next tick does it.');
  expect(posters(here)).toBe('ALL_MANAGERS_CAN_POST');
  here.tick();
  expect(here.rows('Policy').map(({ Until }) => Until)).toContain(UNTIL);
  expect(posters(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
});

test('settings that were changed in the Sheet since the card was opened are not undone by saving another', () => {
  const here = school({}, [{ group: STUDENTS }], 'report');
  const card = pressed(here, home(here), /^Settings$/);
  here.type('Settings', 'Mode', 'Value', 'enforce');
  here.tick();
  expect(said(pressed(here, card, /^Save$/, { 'Storm posts': '12' }))).toBe('Saved.');
  const values = Object.fromEntries(here.rows('Settings').map(({ Setting = '', Value }) => [Setting, Value]));
  expect([values.Mode, values['Storm posts']]).toEqual(['enforce', '12']);
});

test('what nobody could do within an hour is not done later', () => {
  const here = school({}, [{ group: STUDENTS }], 'report');
  open(here.group(STUDENTS));
  here.tick();
  const at = new Date(here.world.clock.now() - 2 * 3_600_000).toISOString();
  const order = { at, by: here.admin, what: 're-lock', group: here.group(STUDENTS).id };
  here.world.script.properties.set(`order.${at}`, JSON.stringify([order]));
  here.tick();
  expect(posters(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
  expect(here.world.script.properties.has(`order.${at}`)).toBe(false);
});

test('another admin can have a group locked by the next tick; what is wider is left to the account Postlock runs as', () => {
  const here = school({}, [{ group: STUDENTS }], 'report');
  open(here.group(STUDENTS));
  here.tick();
  const [other] = [...here.world.users.values()].filter(
    ({ admin, address }) => admin === 'no' && address !== here.admin,
  );
  if (!other) throw new Error('The school has one account only.');
  other.admin = 'delegated';
  const colleague = { ...here, admin: other.address };
  const shown = pressed(colleague, home(here), /^allstudents@school.example: /);
  expect(cardText(shown)).toContain(`Only ${here.admin} can do more: Postlock runs as that account.`);
  expect(textsOf(shown, /…$/)).toEqual(['Re-lock…']);
  const accepting = pressed(here, pressed(here, home(here), /^allstudents@school.example: /), /^Accept until…$/);
  const accepted = pressed(colleague, accepting, /^Accept$/, { Until: UNTIL, Why: 'School fair' });
  expect(said(accepted)).toContain(`Only ${here.admin} can do that`);

  const answer = pressed(colleague, pressed(colleague, shown, /^Re-lock…$/), /^Re-lock$/);
  expect(said(answer)).toBe('It is noted; the next tick does it.');
  expect(posters(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
  here.tick();
  expect(posters(here)).toBe('ALL_MANAGERS_CAN_POST');
  expect(changes(here)).toContain(`re-locked: ALL_MANAGERS_CAN_POST, asked for by ${other.address}`);
  expect(here.rows('Policy')).toHaveLength(1);
});

test('what was ticked is written though a tick has proposed others since; a group keeps the fewer people it has now', () => {
  const world = small();
  const large = (name: string, whoCanPostMessage: string) => {
    const address = `${name}@school.example`;
    const members = Array.from({ length: 600 }, (_, i) => member(`${name}-${i}@parents.example`));
    world.groups.set(address, group(address, { members, settings: { whoCanPostMessage } }));
    return address;
  };
  const [owned, closed] = [large('alerts', 'ALL_OWNERS_CAN_POST'), large('parents', 'ALL_MANAGERS_CAN_POST')];
  const here = at(world, installer(world));
  pressed(here, home(here), /^Begin$/);
  here.tick();
  const proposal = pressed(here, home(here), /^Choose groups to protect$/);
  const others = Array.from({ length: 12 }, (_, i) => large(`larger${i}`, 'ANYONE_CAN_POST'));
  const there = at(world, here.admin);
  there.type('Settings', 'Large group', 'Value', '550');
  passMinutes(there, 70);
  expect(cardText(pressed(there, home(there), /^Choose groups to protect$/))).toContain(others[0]);
  pressed(there, proposal, /^Watch these$/);

  const rows = there.rows('Policy').slice(1);
  expect(Object.fromEntries(rows.map(row => [row.Group, row['Who may post']]))).toMatchObject({
    [owned]: 'owners',
    [closed]: 'managers',
  });
  expect(rows.every(row => row.Status === 'ok, 1 group')).toBe(true);
  // Pressed again, it adds nothing.
  pressed(there, proposal, /^Watch these$/);
  expect(there.rows('Policy')).toHaveLength(rows.length + 1);
  // What is large and has no row goes on being proposed.
  expect(cardText(pressed(there, home(there), /^Choose groups to protect$/))).not.toContain(owned);
});

test('recipients that cannot be read are said, and nothing is written', () => {
  const world = small();
  const here = at(world, installer(world));
  const proposal = pressed(here, home(here), /^Begin$/);
  const answer = pressed(here, proposal, /^Watch these$/, { 'Alerts go to': 'it at school' });
  expect(said(answer)).toBe('Found "it at school", expected e-mail addresses, separated by commas (Alert recipients).');
  const there = at(world, here.admin);
  expect(there.rows('Settings').find(({ Setting }) => Setting === 'Alert recipients')?.Value).not.toContain(
    'school.example,',
  );
  expect(there.rows('Policy')).toHaveLength(1);
});

test('an exception begins with who may post now, and is refused if it would close the group or is over', () => {
  const here = school({}, [{ group: STUDENTS }], 'report', undefined, { 'Large group': '2' });
  const found = here.rows('Findings').find(({ Check }) => Check === 'POST.2')?.Subject ?? '';
  const ask = () =>
    pressed(here, pressed(here, home(here), new RegExp(`^${found}: .*no policy row`)), /^Accept until…$/);
  expect(cardText(ask())).toContain('▾ Who may post: anyone');
  const why = { Until: UNTIL, Why: 'School fair' };
  expect(said(pressed(here, ask(), /^Accept$/, { ...why, 'Who may post': 'domain' }))).toBe(
    'Who may post: found "domain", expected anyone or wider, as it is now; less would close the group.',
  );
  expect(said(pressed(here, ask(), /^Accept$/, { ...why, Until: '2023-12-01' }))).toMatch(
    /^Until: found "2023-12-01", expected 2023-12-14 or a later day\.$/,
  );
  expect(here.rows('Policy')).toHaveLength(1);
  expect(said(pressed(here, ask(), /^Accept$/, why))).toBe('It is accepted until then.');
  expect(here.group(found).settings.whoCanPostMessage).toBe('ANYONE_CAN_POST');
  expect(inShort(here).filter(each => each.startsWith('open') && each.includes(`POST.2 ${found}`))).toEqual([]);
});

test('after uninstall no button changes anything', () => {
  const here = school({}, [{ group: STUDENTS }]);
  const card = pressed(here, home(here), /^Settings$/);
  execute(here.world, 'uninstall', { user: here.admin, kind: 'editor' });
  open(here.group(STUDENTS));
  expect(said(pressed(here, card, /^Save$/, { 'Storm posts': '12' }))).toMatch(/^Postlock was uninstalled on /);
  const space = webhookOf(addSpace(here.world, 'AAAA1234'));
  expect(said(pressed(here, card, /^Save$/, { 'Google Chat webhook': space }))).toMatch(
    /^Postlock was uninstalled on /,
  );
  expect(posters(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
  expect(here.rows('Overview')[0]?.['As of the last tick']).toMatch(/^Postlock was uninstalled on /);
});

test('help is a page away', () => {
  const here = school({}, [{ group: STUDENTS }]);
  expect(cardText(pressed(here, home(here), /^Help$/))).toContain('A storm of mail is under way');
});

test('the home card shows how many groups are as they should be, and the deliveries of today as a picture', () => {
  const here = school({}, [{ group: STUDENTS }, { group: STAFF, onDrift: 'report' }]);
  open(here.group(STAFF));
  passMinutes(here, 4 * 60);
  const text = cardText(home(here));
  expect(text).toMatch(/• Protected groups\n +1 of 2 are as the policy says\n/);
  expect(text).toMatch(/• Deliveries today\n +[\d,]+ .*in \d hours?/);
  expect(text).toMatch(/\(picture: By hour: 0\d:00 \d+(, 0\d:00 \d+)*\)/);
  const [url] = JSON.stringify(home(here)).match(/data:image\/png;base64,[^"]+/) ?? [''];
  const png = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 480, 180]);
});
