import { deliveryChanged } from '../../../src/checks/deliveryChanged';
import type { DeliveryChange } from '../../../src/model/deliveryChange';
import type { Finding } from '../../../src/model/finding';
import { facts } from '../facts';
import { clerk } from '../logs';
import { later, settings } from '../samples';

const change = (given: Partial<DeliveryChange> = {}): DeliveryChange => ({
  who: clerk(),
  at: later(-3),
  how: 'changed',
  setting: 'RESTRICT_DELIVERY',
  unit: '/Students',
  ...given,
});
const found = (changes: DeliveryChange[], domainOnlyUnits = ['/Students'], unitsWithoutMail: string[] = []) =>
  deliveryChanged(facts({ deliveryChanges: changes, settings: settings({ domainOnlyUnits, unitsWithoutMail }) }));

test('nothing was changed', () => expect(found([])).toEqual([]));

test('the restriction of a domain-only unit was changed', () =>
  expect(found([change({ rule: 'Only our own' })])).toEqual([
    {
      check: 'DELIV.4',
      subject: 'RESTRICT_DELIVERY "Only our own" for unit /Students, 13 Dec 2023, 18:42',
      severity: 'high',
      event: true,
      headline: 'RESTRICT_DELIVERY for unit /Students was changed',
      by: [clerk()],
      what: "The setting RESTRICT_DELIVERY for unit /Students was changed. Google's log does not say what it allows now.",
      todo: 'Ask whether it was meant.',
      link: 'https://admin.google.com/ac/apps/gmail/compliance',
    },
  ]));

const { unit: _, ...ofAll } = change();
test.each<[string, DeliveryChange, Finding['severity']]>([
  ['a unit above', change({ unit: '/' }), 'high'],
  ['a unit below', change({ unit: '/Students/Grade 6' }), 'high'],
  ['the same unit in capitals', change({ unit: '/STUDENTS' }), 'high'],
  ['another unit', change({ unit: '/Staff' }), 'low'],
  ['a unit of a name that begins alike', change({ unit: '/Students of old' }), 'low'],
  ['a unit that is no path', change({ unit: 'example.org' }), 'high'],
  ['everybody', ofAll, 'high'],
  ['a setting of which nothing is known', change({ setting: 'ContentCompliance' }), 'medium'],
  ['a walled garden', change({ setting: 'WALLED_GARDEN' }), 'high'],
  ['Gmail is on or off', change({ setting: 'Gmail', how: 'switched on' }), 'high'],
  ['what owners of groups may allow', change({ setting: 'GroupsSharingSettingsProto x', unit: '/' }), 'high'],
])('severity where it is for %s', (_, each, severity) =>
  expect(found([each]).map(finding => finding.severity)).toEqual([severity]),
);

test('a unit without mail is watched as well, and without any unit it stands in the Sheet only', () => {
  expect(found([change()], [], ['/Students/Grade 1']).map(({ severity }) => severity)).toEqual(['high']);
  expect(found([change()], [], []).map(({ severity }) => severity)).toEqual(['low']);
});

test('of an address in a value its domain is told', () => {
  const [finding] = found([change({ setting: 'EMAIL_ROUTE', from: 'sam.s@x.org, <sue@y.org>', to: '@z.org' })]);
  expect(finding?.what).toContain('(…@x.org, <…@y.org> → @z.org)');
});

test('values are told where the log has them', () => {
  const [finding] = found([change({ setting: 'EMAIL_ROUTE', from: 'a', to: 'b', group: 'g@x.org' })]);
  expect(finding?.what).toBe(
    "The setting EMAIL_ROUTE for unit /Students, group g@x.org was changed (a → b). Google's log does not say what it allows now, and it may have nothing to do with restricted delivery.",
  );
});

test('two changes of one setting are two findings', () =>
  expect(new Set(found([change(), change({ at: later(-1) })]).map(({ subject }) => subject)).size).toBe(2));
