import { changesTab } from '../../../src/workbook/changesTab';
import { type Content, commitRequests, makeTabs } from '../../../src/workbook/commit';
import { groupsTab } from '../../../src/workbook/groupsTab';
import { policyTab } from '../../../src/workbook/policyTab';
import { runsTab } from '../../../src/workbook/runsTab';
import { formatSettings } from '../../../src/workbook/settingsTab';
import { readState } from '../../../src/workbook/stateTab';
import type { Tab } from '../../../src/workbook/tab';
import { TABS } from '../../../src/workbook/tabs';
import { HELP } from '../help';
import { audiencesIn } from '../reach/audiencesIn';
import { change, group, later, run, settings } from '../samples';
import { book, content, outline, titles, ZONE } from './committed';

test('a quiet tick writes the overview, the findings, the status of the policy and the state', () => {
  expect(outline(commitRequests(book(), content()))).toEqual([
    'updateCells Overview',
    'updateCells Findings',
    'updateCells Policy',
    'updateCells State',
  ]);
});

test('the routes to a protected group stand in its row', () => {
  const audiences = audiencesIn({ all: { members: ['s1'] }, chess: { posters: 'anyone', members: ['s1'] } });
  const requests = commitRequests(book(), content({ reach: { reach: new Map(), audiences } }));
  const written = requests.flatMap(({ updateCells: { start, rows = [] } = {} }) =>
    start?.sheetId === groupsTab.id
      ? rows.map(({ values = [] }) => [start.columnIndex, values.map(cell => cell.userEnteredValue?.stringValue)])
      : [],
  );
  const routes = ['anyone on the internet → chess@example.org → 1 of 1 students'];
  expect(written).toEqual([[titles(groupsTab).indexOf('Routes'), routes]]);
});

test('groups that are not in order any more are sorted', () => {
  const [first, second] = [group(), group({ address: 'chess@example.org' })];
  const reach = (...recipients: number[]) => ({
    reach: new Map(
      [first, second].map(({ address }, index) => [
        address,
        { recipients: recipients[index] ?? 0, counted: 'exact' as const, posters: 2 },
      ]),
    ),
    audiences: [],
  });
  const ofGroups = (given: Content['reach']) =>
    outline(commitRequests(book(), content({ groups: [first, second], reach: given }))).filter(line =>
      line.endsWith('Groups'),
    );
  expect(ofGroups(reach(9, 8))).toEqual(['updateCells Groups', 'updateCells Groups']);
  expect(ofGroups(reach(8, 9))).toEqual(['updateCells Groups', 'updateCells Groups', 'sortRange Groups']);
});

test('a group that was read again is written, one row', () => {
  const requests = commitRequests(book(), content({ groups: [group({ readAt: later(5) })] }));
  expect(outline(requests).filter(line => line.endsWith('Groups'))).toEqual(['updateCells Groups']);
});

test('the state that is written reads back', () => {
  const before = content().state;
  const last = commitRequests(book(), content()).pop()?.updateCells?.rows ?? [];
  const cells = last.map(({ values = [] }) => values.map(({ userEnteredValue }) => userEnteredValue?.stringValue));
  expect(readState([['header'], ...cells])).toEqual(before);
});

test('a header that somebody changed is written anew, but not in tabs of people', () => {
  const changed = book([
    [groupsTab, [['Gruppe'], ...(book().tabs.get(groupsTab.id)?.values.slice(1) ?? [])]],
    [policyTab, [[...titles(policyTab)].reverse()]],
  ]);
  const headers = commitRequests(changed, content()).filter(({ updateCells }) => updateCells?.start?.rowIndex === 0);
  expect(outline(headers)).toEqual(['updateCells Groups']);
});

test('the status goes to its column, wherever it stands, and says a remark', () => {
  const values = [
    ['Status', ...titles(policyTab).slice(0, -1)],
    ['', 'all@example.org'],
    ['', '# staff'],
  ];
  const requests = commitRequests(book([[policyTab, values]]), content());
  const status = requests.find(({ updateCells }) => updateCells?.start?.sheetId === policyTab.id)?.updateCells;
  expect(status?.start).toEqual({ sheetId: policyTab.id, rowIndex: 1, columnIndex: 0 });
  expect(status?.rows?.map(({ values: [cell] = [] }) => cell?.userEnteredValue?.stringValue)).toEqual([
    'ok, 1 group',
    'a remark: not in force',
  ]);
});

const written = (requests: ReturnType<typeof commitRequests>, tab: Tab) =>
  requests
    .filter(({ appendCells }) => appendCells?.sheetId === tab.id)
    .flatMap(({ appendCells }) => appendCells?.rows ?? [])
    .map(({ values = [] }) => values.map(({ userEnteredValue }) => userEnteredValue?.stringValue));

test('a Policy tab that was deleted comes back as it was last read, and where people have a Policy tab by now, under another title', () => {
  const without = book();
  without.tabs.delete(policyTab.id);
  const requests = commitRequests(without, content());
  expect(outline(requests).includes('deleteSheet')).toBe(false);
  expect(requests.filter(({ addSheet }) => addSheet).map(({ addSheet }) => addSheet?.properties?.title)).toEqual([
    'Policy (2)',
  ]);
  expect(written(requests, policyTab)).toEqual([
    ['all@example.org', 'managers', 'not required', 're-lock', 'on', undefined, undefined, undefined],
  ]);
});

test('changes and runs go under their titles, and a title that is gone comes back before them', () => {
  const renamed = titles(changesTab).map(title => (title === 'By' ? 'Who' : title));
  const moved = book([
    [changesTab, [renamed]],
    [runsTab, [[...titles(runsTab)].reverse()]],
  ]);
  const requests = commitRequests(moved, content({ changes: [change()], runs: [run({ told: 'Mailed.' })] }));
  expect(outline(requests).filter(line => /(Changes|Runs)$/.test(line))).toEqual([
    'appendDimension Changes',
    'updateCells Changes',
    'appendCells Changes',
    'appendCells Runs',
  ]);
  const [changeRow = []] = written(requests, changesTab);
  expect([changeRow[6], changeRow[titles(changesTab).length]]).toEqual([
    undefined,
    'not known: the audit logs could not be read',
  ]);
  expect(written(requests, runsTab)).toEqual([
    [undefined, 'Mailed.', 'ok', undefined, undefined, 'protected groups: 1', undefined],
  ]);
});

test('a new workbook has every tab in order, the settings, and no sheet beside', () => {
  const requests = makeTabs(ZONE, HELP, [], settings());
  const added = requests.flatMap(({ addSheet }) => addSheet?.properties ?? []);
  expect(added.map(({ title, sheetId, hidden }) => [title, sheetId, hidden])).toEqual(
    TABS.map(({ title, id, hidden }) => [title, id, hidden === true]),
  );
  expect(written(requests, TABS[2] as Tab)).toEqual(
    formatSettings(settings(), HELP).map(row => row.map(cell => cell || undefined)),
  );
  expect(requests.filter(({ deleteSheet }) => deleteSheet)).toEqual([{ deleteSheet: { sheetId: 0 } }]);
});
