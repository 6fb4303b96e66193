import { missingUnit } from '../../../src/checks/missingUnit';
import { declared } from '../delivery';
import { facts } from '../facts';

test('all units are there', () => expect(missingUnit(facts({ declared: declared() }))).toEqual([]));

test.each([
  [{ renamedTo: '/Pupils', nearest: ['/Pupils'] }, 'The unit that was there is /Pupils now.'],
  [{ nearest: ['/Pupils', '/Staff'] }, 'Nearest to it are /Pupils, /Staff.'],
  [{ nearest: [] }, 'There are no units but the root.'],
])('a unit that is not there: %j', (more, where) => {
  const missing = [{ path: '/Students', isDomainOnly: true, ...more }];
  expect(missingUnit(facts({ declared: declared({ missing }) }))).toEqual([
    {
      check: 'DELIV.1',
      subject: '/Students',
      severity: 'high',
      what: `Settings names this unit, and the domain has none at this path, so nothing is checked of it. ${where}`,
      todo: 'Correct the path in Settings.',
      unchecked: { 'DELIV.1': 'no', 'DELIV.2': 'no', 'DELIV.5': 'no' },
    },
  ]);
});

test('another unit took its path', () => {
  const missing = [
    { path: '/Students', isDomainOnly: true, renamedTo: '/Pupils', isTaken: true as const, nearest: [] },
  ];
  const asked = { domainOnlyUnits: ['/Students'], allowedOutside: [], unitsWithoutMail: [] };
  const [finding] = missingUnit(facts({ declared: declared({ missing, asked }) }));
  expect(finding).toMatchObject({
    subject: '/Students renamed',
    what: 'The unit that was at this path is /Pupils now, and nothing is checked of it: another unit has taken the path, and is checked in its place.',
    todo: 'Name /Pupils in Settings too. If it is not meant, take /Students out of Settings, run Postlock, and put it back.',
    unchecked: { 'DELIV.1': 'in part', 'DELIV.2': 'in part', 'DELIV.5': 'in part' },
  });
});

test('one of two units is not there', () => {
  const missing = [{ path: '/Students', isDomainOnly: true, nearest: [] }];
  const asked = { domainOnlyUnits: ['/Students', '/Pupils'], allowedOutside: [], unitsWithoutMail: [] };
  const [finding] = missingUnit(facts({ declared: declared({ missing, asked }) }));
  expect(finding?.unchecked).toEqual({ 'DELIV.1': 'in part', 'DELIV.2': 'in part', 'DELIV.5': 'in part' });
});

test('a unit without mail that is not there', () => {
  const missing = [{ path: '/Cubs', isDomainOnly: false, nearest: [] }];
  const findings = missingUnit(facts({ declared: declared({ missing }) }));
  expect(findings.map(({ check, subject, severity }) => [check, subject, severity])).toEqual([
    ['DELIV.5', '/Cubs', 'high'],
  ]);
});

test.each([
  ['both settings name it, and nothing else', ['/Cubs'], ['/Cubs'], 'no', 'no'],
  ['both name it, and another is without mail', ['/Cubs'], ['/Cubs', '/Students'], 'no', 'in part'],
  ['it is domain-only, and another is without mail', ['/Cubs'], ['/Students'], 'no', 'in part'],
] as const)('what is not checked: %s', (_, domainOnlyUnits, unitsWithoutMail, restriction, mail) => {
  const missing = [{ path: '/Cubs', isDomainOnly: true, nearest: [] }];
  const asked = { domainOnlyUnits: [...domainOnlyUnits], allowedOutside: [], unitsWithoutMail: [...unitsWithoutMail] };
  const [finding] = missingUnit(facts({ declared: declared({ missing, asked }) }));
  expect(finding?.unchecked).toEqual({ 'DELIV.1': restriction, 'DELIV.2': restriction, 'DELIV.5': mail });
});
