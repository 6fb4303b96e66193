import type { SourcePolicy } from '../../../src/model/delivery';
import { declaredOf } from '../../../src/plan/declaredOf';
import { source, UNITS } from '../delivery';

const RULE = { restrictDeliveryRules: [{ ruleId: 'r1', addressListIds: ['l1'] }] };
const LISTS = source('gmail.email_address_lists', {
  emailAddressList: [
    {
      id: 'l1',
      addressList: {
        address: ['school.example', 'mail.school.example', 'x@lms.example', 'else.example'].map(address => ({
          address,
        })),
      },
    },
  ],
});
const ON = { serviceState: 'ENABLED' };
const OFF = { serviceState: 'DISABLED' };
const asked = (domainOnlyUnits: string[], unitsWithoutMail: string[] = []) => ({
  domainOnlyUnits,
  unitsWithoutMail,
  allowedOutside: [{ unit: '/Students', domains: ['lms.example'] }],
});
const of = (policies: SourcePolicy[] | undefined, units = asked(['/students'])) =>
  declaredOf(UNITS, policies, ['school.example'], units);

test('a unit that Settings names, its own policies and those it inherits', () => {
  const policies = [
    source('gmail.restrict_delivery', RULE, { unit: '/Students' }),
    source('gmail.service_status', ON),
    source('gmail.auto_forwarding', { enableAutoForwarding: false }),
    source('groups_for_business.groups_sharing', { ownersCanAllowExternalMembers: true }),
    LISTS,
  ];
  expect(of(policies)).toEqual({
    types: ['gmail.auto_forwarding', 'gmail.email_address_lists', 'gmail.restrict_delivery', 'gmail.service_status'],
    units: [
      {
        path: '/Students',
        isDomainOnly: true,
        isWithoutMail: false,
        namedAs: ['domain-only'],
        declared: 'restricted',
        allowed: ['school.example', 'mail.school.example', 'x@lms.example', 'else.example'],
        unexpected: ['mail.school.example', 'else.example'],
        mail: true,
        forwarding: false,
        exceptions: [],
        overrides: ['restriction'],
      },
    ],
    groupsSharing: { mailFromOutside: true, membersFromOutside: true },
  });
});

test('of the units below only those that have something else', () => {
  const policies = [
    source('gmail.restrict_delivery', RULE, { unit: '/Students' }),
    source('gmail.restrict_delivery', { restrictDeliveryRules: [] }, { unit: '/Students/Grade 7' }),
    source('gmail.service_status', ON),
    source('gmail.service_status', OFF, { unit: '/Students/Grade 6' }),
  ];
  const { units } = of(policies);
  expect(
    units.map(({ path, namedAs, declared, mail, overrides }) => [path, namedAs, declared, mail, overrides]),
  ).toEqual([
    ['/Students', ['domain-only'], 'restricted', true, ['restriction']],
    ['/Students/Grade 6', [], 'restricted', false, ['mail']],
    ['/Students/Grade 7', [], 'not restricted', true, ['restriction']],
  ]);
});

test('units of both kinds, one in the other', () => {
  const { units } = of([source('gmail.service_status', ON)], asked(['/Students'], ['/Students/Grade 6', '/Staff']));
  expect(
    units.map(({ path, isDomainOnly, isWithoutMail, namedAs }) => [path, isDomainOnly, isWithoutMail, namedAs]),
  ).toEqual([
    ['/Staff', false, true, ['without mail']],
    ['/Students', true, false, ['domain-only']],
    ['/Students/Grade 6', true, true, ['without mail']],
  ]);
});

test('groups that have something else, and not those that have the same', () => {
  const policies = [
    source('gmail.service_status', OFF),
    source('gmail.service_status', ON, { group: 'g1', sortOrder: 100 }),
    source('gmail.service_status', OFF, { group: 'g2', sortOrder: 101 }),
    source('gmail.service_status', ON, { limited: true, sortOrder: 102 }),
  ];
  expect(of(policies).units[0]).toMatchObject({
    mail: false,
    exceptions: [{ setting: 'mail', groups: ['g1'], limited: true }],
  });
});

test('without policies units are there, and nothing of them is readable', () => {
  expect(of(undefined)).toEqual({
    types: [],
    units: [
      {
        path: '/Students',
        isDomainOnly: true,
        isWithoutMail: false,
        namedAs: ['domain-only'],
        declared: 'not readable',
        exceptions: [],
        overrides: [],
      },
    ],
  });
});

test('with policies and nothing set, what is documented as the default holds, and the rest is unknown', () => {
  const { units, groupsSharing } = of([]);
  expect(units[0]).toMatchObject({ declared: 'not readable', forwarding: true });
  expect(units[0]).not.toHaveProperty('mail');
  expect(groupsSharing).toEqual({ mailFromOutside: true, membersFromOutside: false });
});
