import { group } from '../emulator/worldOf';
import { small } from '../emulator/worlds/small';
import { inShort, open, scenario, school } from './school';

const NAMES = [
  '=HYPERLINK("http://evil.example","Click")',
  '+1 Club',
  '@SUM(A1)',
  "'quoted",
  '<b onclick="steal()">Bold</b> & Co',
  'فريق المدرسة',
  'Robotics 🤖 "Team"',
];

scenario('a name that looks like a formula or like markup stays text in the Sheet and inert in the mail', unknowns => {
  const world = small({ unknowns });
  NAMES.forEach((name, index) => {
    const address = `club${index}@school.example`;
    world.groups.set(address, group(address, { name, settings: { whoCanPostMessage: 'ALL_MANAGERS_CAN_POST' } }));
  });
  const evil = '=cmd|calc@school.example';
  world.groups.set(evil, group(evil, { name: '=1+1', settings: { whoCanPostMessage: 'ALL_MANAGERS_CAN_POST' } }));
  const markup = 'a<img/src=x>&b@school.example';
  world.groups.set(markup, group(markup, { settings: { whoCanPostMessage: 'ALL_MANAGERS_CAN_POST' } }));
  const here = school(unknowns, [{ group: '*' }], 'enforce', world);
  open(here.group(evil));
  open(here.group(markup));

  here.tick();

  expect(here.group(evil).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(here.rows('Groups').map(row => row.Name)).toEqual(expect.arrayContaining([...NAMES, '=1+1']));
  const cells = [...world.spreadsheets.values()].flatMap(({ sheets }) =>
    sheets.flatMap(({ rows }) => Array.from(rows, row => row ?? []).flat()),
  );
  expect(cells.filter(cell => cell?.userEnteredValue && 'formulaValue' in cell.userEnteredValue)).toEqual([]);
  expect(inShort(here)).toContain(`resolved high POST.1 ${evil}`);
  const [mail] = here.mails();
  expect(mail?.html).not.toContain('<img');
  expect(mail?.html).toContain('a&lt;img');
  expect(mail?.subject).not.toContain('\n');
});
