import { restrictedDelivery } from '../../../src/checks/restrictedDelivery';
import type { Declared, UnitDeclared } from '../../../src/model/delivery';
import { declared, unitDeclared } from '../delivery';
import { facts } from '../facts';
import { group } from '../samples';

const found = (given: Partial<Declared>) => restrictedDelivery(facts({ declared: declared(given) }));
const ofUnit = (given: Partial<UnitDeclared>) => found({ units: [unitDeclared(given)] });
const { readAt: _, ...unread } = declared({ units: [unitDeclared({ declared: 'not restricted', forwarding: true })] });
const GRADE_7 = { path: '/Students/Grade 7', namedAs: [] };

test.each([
  ['restricted, and nothing forwards', ofUnit({})],
  ['policies were never read', restrictedDelivery(facts())],
  ['policies could not be read: told as what could not be read', restrictedDelivery(facts({ declared: unread }))],
  ['a unit that is not domain-only', ofUnit({ isDomainOnly: false, declared: 'not restricted', forwarding: true })],
  ['a unit without mail, and it has none', ofUnit({ isWithoutMail: true, mail: false, declared: 'not restricted' })],
  [
    'a unit below that differs in something else',
    ofUnit({ ...GRADE_7, declared: 'not restricted', overrides: ['mail'] }),
  ],
  [
    'a unit without mail that has what the unit above has',
    ofUnit({ namedAs: ['without mail'], declared: 'not restricted', forwarding: true }),
  ],
  ['a unit below that is restricted for itself', ofUnit({ ...GRADE_7, overrides: ['restriction'] })],
])('nothing is found: %s', (__, findings) => expect(findings).toEqual([]));

test('the API does not show it: neither on nor off, with what it shows and where to look', () => {
  expect(ofUnit({ declared: 'not readable' })).toEqual([
    {
      check: 'DELIV.1',
      subject: '/Students',
      severity: 'low',
      what: "Could not check: Google's API does not show Restrict delivery here, so it may be on or off. Settings of Gmail that it shows: gmail.auto_forwarding, gmail.service_status.",
      todo: 'Look yourself: Admin console ▸ Apps ▸ Google Workspace ▸ Gmail ▸ Compliance ▸ Restrict delivery. What is observed in mail (DELIV.2) is checked all the same.',
      unchecked: { 'DELIV.1': 'no' },
    },
  ]);
});

test('no restriction is declared, and one that a unit below takes away', () => {
  const units = [
    unitDeclared({ declared: 'not restricted' }),
    unitDeclared({ ...GRADE_7, declared: 'not restricted', overrides: ['restriction'] }),
  ];
  expect(found({ units }).map(({ subject, severity, what }) => [subject, severity, what])).toEqual([
    [
      '/Students',
      'high',
      'No restriction is declared: mail from anywhere may reach this unit, which is to get mail from your own domains only.',
    ],
    [
      '/Students/Grade 7',
      'high',
      'It overrides the restriction of the unit above with none: mail from anywhere may reach it.',
    ],
  ]);
});

test.each([
  [{ groups: ['id-trips', 'id-gone'], limited: false }, 'members of trips@example.org and members of 1 other group'],
  [{ groups: ['WORKSPACE_ALL_ADMIN_GROUP'], limited: true }, 'admins and people with some licenses'],
])('restricted, but for %j', (exception, who) => {
  const unit = unitDeclared({ exceptions: [{ setting: 'restriction', ...exception }] });
  const groups = [group({ address: 'trips@example.org' })];
  const [finding, ...others] = restrictedDelivery(facts({ groups, declared: declared({ units: [unit] }) }));
  expect(others).toEqual([]);
  expect(finding?.headline).toBe('/Students: delivery is restricted, with exceptions');
  expect([finding?.subject, finding?.severity, finding?.what]).toEqual([
    '/Students',
    'low',
    `Restricted, but it is set otherwise for ${who}, who may get mail from anywhere.`,
  ]);
});

test('restricted, but it lets in what Settings does not allow', () => {
  expect(ofUnit({ allowed: ['a.example', 'b.example'], unexpected: ['b.example'] }).map(({ what }) => what)).toEqual([
    'Restricted, but it lets in b.example, which Settings does not allow.',
  ]);
});

test('auto-forwarding is on', () => {
  const [finding, ...others] = ofUnit({ forwarding: true });
  expect([finding?.subject, finding?.severity, others]).toEqual(['/Students auto-forwarding', 'low', []]);
  expect(finding?.what).toContain('SCuBA GWS.GMAIL.11.1');
  expect(ofUnit({ ...GRADE_7, forwarding: true, overrides: ['mail'] })).toEqual([]);
  expect(ofUnit({ ...GRADE_7, forwarding: true, overrides: ['forwarding'] })).toHaveLength(1);
});

test('auto-forwarding is off, but not for members of some group', () => {
  const exceptions = [{ setting: 'forwarding' as const, groups: ['id-trips'], limited: false }];
  const unit = unitDeclared({ forwarding: false, exceptions });
  const trips = group({ address: 'trips@example.org' });
  const given = { declared: declared({ units: [unit] }), groups: [trips] };
  expect(restrictedDelivery(facts(given)).map(({ subject, severity, what }) => [subject, severity, what])).toEqual([
    [
      '/Students auto-forwarding',
      'low',
      'Accounts of this domain-only unit may not forward their mail elsewhere, but it is set otherwise for members of trips@example.org (SCuBA GWS.GMAIL.11.1).',
    ],
  ]);
});

test('news of forwarding do not say that delivery is not restricted', () =>
  expect(ofUnit({ forwarding: true }).map(({ headline }) => headline)).toEqual([
    '/Students: mail may be forwarded elsewhere',
  ]));
