import { sendMail } from '../emulator/mailing';
import type { Unknowns, World } from '../emulator/world';
import { small } from '../emulator/worlds/small';
import { passMinutes } from './eachLog';
import { mailGoesOn } from './mailGoesOn';
import { STUDENTS, school } from './school';

const HOUR = 3_600_000;
const STUDENT = 'student6-1@school.example';
const RULE = { allowedDomains: [], bypassInternal: true };

/** The Delivery tab of a school some hours after a teacher, and perhaps a stranger, wrote to a student. */
function verdictOn(
  unknowns: Partial<Unknowns>,
  { from, prepare }: { from: string[]; prepare?: (world: World) => void },
) {
  const world = small({ unknowns });
  prepare?.(world);
  const here = school({}, [{ group: STUDENTS }], 'enforce', world, { 'Domain-only units': '/Students' });
  const middle = (Math.floor(world.clock.now() / HOUR) + 1.5) * HOUR;
  for (const sender of from) world.clock.at(middle, () => sendMail(world, { from: sender, to: [STUDENT] }));
  mailGoesOn(world, 4);
  passMinutes(here, 210);
  const [row] = here.rows('Delivery');
  const overview = here.rows('Overview').find(({ Postlock }) => Postlock === 'Mail to domain-only units');
  expect(overview?.['As of the last tick']).toBe(`/Students: ${row?.Verdict}`);
  return row;
}

const TEACHER = 'teacher1@school.example';
const STRANGER = 'win@spam.example';
const restricted = (world: World) => void world.restrictedDelivery.set('/Students', RULE);
const noLog = ({ faults }: World) =>
  void faults.push({
    method: 'reports.activities.list',
    urlContains: '/applications/gmail',
    times: Number.POSITIVE_INFINITY,
    answer: { status: 403, reason: 'forbidden', message: 'Access denied.' },
  });
const SHOWN = { restrictDeliveryPolicy: 'gmail.restrict_delivery' } as const;

test.each<[string, Partial<Unknowns>, Parameters<typeof verdictOn>[1], Record<string, string>]>([
  [
    'declared and confirmed',
    SHOWN,
    { from: [TEACHER, STRANGER], prepare: restricted },
    {
      Declared: 'restricted',
      'Declared by': SHOWN.restrictDeliveryPolicy,
      'Messages observed': '2',
      'From outside': '0',
      'Turned away': '1',
    },
  ],
  [
    'not readable, but nothing came in',
    {},
    { from: [TEACHER, STRANGER], prepare: restricted },
    { Declared: 'not readable', 'Declared by': '', 'Messages observed': '2', 'From outside': '0', 'Turned away': '1' },
  ],
  [
    'not readable, and mail came in',
    {},
    { from: [TEACHER, STRANGER] },
    { Declared: 'not readable', 'Messages observed': '2', 'From outside': '1', 'Turned away': '0' },
  ],
  [
    'declared, but mail came in',
    SHOWN,
    {
      from: [TEACHER, STRANGER],
      // Settings allow it, and Postlock's do not.
      prepare: world => void world.restrictedDelivery.set('/Students', { ...RULE, allowedDomains: ['spam.example'] }),
    },
    { Declared: 'restricted', 'May write to it': 'spam.example', 'From outside': '1' },
  ],
  ['not checkable', {}, { from: [TEACHER], prepare: noLog }, { Declared: 'not readable', 'Messages observed': '' }],
  [
    'declared, not observed',
    SHOWN,
    {
      from: [TEACHER],
      prepare: world => {
        restricted(world);
        noLog(world);
      },
    },
    { Declared: 'restricted', 'Messages observed': '' },
  ],
])('a domain-only unit: %s', (verdict, unknowns, given, expected) =>
  expect(verdictOn(unknowns, given)).toMatchObject({ 'Domain-only unit': '/Students', Verdict: verdict, ...expected }),
);
