import { cardText } from '../emulator/appsScript/cardText';
import { execute } from '../emulator/appsScript/execute';
import { addSpace, webhookOf } from '../emulator/google/chat/webhook';
import { deleteTab } from '../emulator/person';
import { passMinutes } from './eachLog';
import { home, pressed, said, textsOf } from './pressed';
import { inShort, open, STAFF, STUDENTS, school } from './school';

const UNTIL = '2023-12-20';
const posters = (here: ReturnType<typeof school>) => here.group(STUDENTS).settings.whoCanPostMessage;
const changes = (here: ReturnType<typeof school>) =>
  here.rows('Changes').map(row => `${row['What happened']}: ${row.To}${row.Why ? `, ${row.Why}` : ''}`);

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
