import { mailOnOff } from '../../../src/checks/mailOnOff';
import type { UnitDeclared } from '../../../src/model/delivery';
import { declared, unitDeclared } from '../delivery';
import { facts } from '../facts';

const CUBS = { path: '/Cubs', isDomainOnly: false, isWithoutMail: true } as const;
const BELOW = { path: '/Cubs/Grade 1', namedAs: [] };
const EXCEPTION = [{ setting: 'mail' as const, groups: ['WORKSPACE_ALL_ADMIN_GROUP'], limited: false }];
const ofUnit = (given: Partial<UnitDeclared>) =>
  mailOnOff(facts({ declared: declared({ units: [unitDeclared(given)] }) }));
const { mail: _, ...unknown } = unitDeclared(CUBS);
const { readAt: __, ...unread } = declared({ units: [unitDeclared({ ...CUBS, mail: true })] });

test.each([
  ['a domain-only unit with Gmail on', ofUnit({})],
  ['a unit without mail with Gmail off', ofUnit({ ...CUBS, mail: false })],
  ['both, with Gmail off', ofUnit({ ...CUBS, isDomainOnly: true, mail: false })],
  [
    'a unit below that has what the unit above has',
    ofUnit({ ...CUBS, ...BELOW, mail: true, overrides: ['forwarding'] }),
  ],
  ['policies could not be read: told as what could not be read', mailOnOff(facts({ declared: unread }))],
  ['a domain-only unit, and some have other mail', ofUnit({ exceptions: EXCEPTION })],
])('nothing is found: %s', (___, findings) => expect(findings).toEqual([]));

test.each<[string, ReturnType<typeof ofUnit>, [string, string, string]]>([
  [
    'a unit without mail has it',
    ofUnit({ ...CUBS, mail: true }),
    ['/Cubs', 'medium', 'Gmail is on, and accounts of this unit should have no mail.'],
  ],
  [
    'a unit below it has it',
    ofUnit({ ...CUBS, ...BELOW, mail: true, overrides: ['mail'] }),
    ['/Cubs/Grade 1', 'medium', 'Gmail is on, and accounts of this unit should have no mail.'],
  ],
  [
    'some of a unit without mail have it',
    ofUnit({ ...CUBS, mail: false, exceptions: EXCEPTION }),
    ['/Cubs', 'low', 'Gmail is off, but it is set otherwise for admins.'],
  ],
  [
    'a domain-only unit has no mail',
    ofUnit({ mail: false }),
    [
      '/Students',
      'low',
      'Gmail is off, though Settings has this unit among those that get mail from your own domains.',
    ],
  ],
  [
    'the API does not say',
    mailOnOff(facts({ declared: declared({ units: [unknown] }) })),
    ['/Cubs', 'low', 'Could not check: the Policy API does not say whether Gmail is on in this unit.'],
  ],
])('%s', (___, findings, expected) => {
  expect(findings.map(({ subject, severity, what }) => [subject, severity, what])).toEqual([expected]);
});

test('of a domain-only unit too', () => {
  const { mail: ____, ...unsaid } = unitDeclared();
  const [finding] = mailOnOff(facts({ declared: declared({ units: [unsaid] }) }));
  expect([finding?.subject, finding?.unchecked]).toEqual(['/Students', { 'DELIV.5': 'in part' }]);
});

test('what the API does not say is told as unchecked, in part', () => {
  const [finding] = mailOnOff(facts({ declared: declared({ units: [unknown] }) }));
  expect(finding?.unchecked).toEqual({ 'DELIV.5': 'in part' });
});
