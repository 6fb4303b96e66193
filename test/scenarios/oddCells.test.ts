import { sheets } from '../emulator/google/sheets/requests/sheets';
import { deleteColumn, deleteTab, insertColumn, pasteCell } from '../emulator/person';
import { inShort, open, type School, STAFF, STUDENTS, scenario, school } from './school';

const CONTACT = 'contact@school.example';

/** A tick that re-locks what was opened, and whose commit went through. */
function tickGoesThrough(here: School, opened = STUDENTS) {
  const runs = here.rows('Runs').length;
  open(here.group(opened));
  expect(here.tick()).toBe('done');
  expect(here.group(opened).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(here.rows('Runs')).toHaveLength(runs + 1);
  expect(inShort(here).filter(finding => /^open .*(workbook|failed tick)/i.test(finding))).toEqual([]);
}

scenario('an Until that is no day is an unreadable row, and that is all', unknowns => {
  const here = school(unknowns, [
    { group: STUDENTS },
    { group: STUDENTS, posters: 'domain', until: '5551234567', why: 'Call me', owner: 'office@school.example' },
  ]);

  tickGoesThrough(here);
  tickGoesThrough(here);

  expect(inShort(here)).toContain('open high HEALTH.1 Policy row 3');
});

for (const [when, text] of [
  ['far beyond any date', '10000000000000'],
  ['in the future', '2031-01-01 00:00:00'],
] as const) {
  scenario(`a moment ${when} in the Groups tab costs nothing but reading that group again`, unknowns => {
    const here = school(unknowns, [{ group: STUDENTS }]);
    here.type('Groups', CONTACT, 'Settings read', text);
    const asked = here.world.requests.length;

    tickGoesThrough(here);
    tickGoesThrough(here);

    const urls = here.world.requests.slice(asked).map(({ url }) => url);
    expect(urls.filter(url => url.includes(`/groups/${encodeURIComponent(CONTACT)}?`))).toHaveLength(1);
    expect(here.rows('Groups').find(row => row.Group === CONTACT)?.['Settings read']).toMatch(/^2023-12-1/);
  });
}

scenario('numbers, TRUE and formulas in the Policy tab are unreadable rows; the others hold', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  const odd = [
    ['12345', '7', '8', '9', 'TRUE', '10', '11'],
    ['TRUE', 'FALSE', 'TRUE', 'TRUE', 'FALSE', 'TRUE', 'TRUE'],
    ['=1+1', '=A1', '=NOW()', '=1/0', '=TODAY()', '=1', '=2'],
    [STAFF, 'managers', '', 're-lock', '=TODAY()', '12', 'TRUE'],
  ];
  odd.forEach((cells, index) => {
    cells.forEach((text, column) => {
      pasteCell(here.world, here.workbook, 'Policy', index + 2, column, text);
    });
  });

  tickGoesThrough(here);
  tickGoesThrough(here);

  expect(inShort(here).filter(finding => finding.startsWith('open'))).toEqual(
    [3, 4, 5, 6].map(row => `open high HEALTH.1 Policy row ${row}`),
  );
  expect(here.rows('Policy')[0]?.Status).toBe('ok, 1 group');
});

scenario(
  'a column deleted in Findings and one inserted in Changes: what is written stands under its header',
  unknowns => {
    const here = school(unknowns, [{ group: STUDENTS }, { group: STAFF }]);
    tickGoesThrough(here);
    deleteColumn(here.world, here.workbook, 'Findings', 5);
    insertColumn(here.world, here.workbook, 'Changes', 3);

    tickGoesThrough(here, STAFF);
    tickGoesThrough(here, STAFF);

    expect(
      here
        .rows('Changes')
        .map(row =>
          [row.Group, row.Setting, row.To, row.By?.replace(/ between.*/, ''), row['What happened']].join(' '),
        ),
    ).toEqual(
      [STUDENTS, STAFF, STAFF].flatMap(group => [
        `${group} whoCanPostMessage ALL_IN_DOMAIN_CAN_POST nobody in the log seen`,
        `${group} whoCanPostMessage ALL_MANAGERS_CAN_POST Postlock re-locked`,
      ]),
    );
    expect(inShort(here)).toContain(`resolved high POST.1 ${STAFF}`);
  },
);

scenario('a Policy tab that somebody deleted, and another of that name in its place, stop no commit', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  deleteTab(here.world, here.workbook, 'Policy');
  const spreadsheet = here.world.spreadsheets.get(here.workbook);
  if (!spreadsheet) throw new Error('no workbook');
  sheets.addSheet(spreadsheet, { properties: { title: 'Policy' } }, here.world);

  tickGoesThrough(here);
  tickGoesThrough(here);
});
