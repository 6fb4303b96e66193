import type { Group, World } from '../emulator/world';
import { group, installer } from '../emulator/worldOf';
import { small } from '../emulator/worlds/small';
import { at, onceMade, type School, STAFF, school } from '../scenarios/school';
import { POLICY, REPORTED } from './policy';

/** When days begin, in which time zone: most of them on a night when the clocks are changed. */
export const GROUNDS = {
  'An ordinary day': { start: '2023-12-13T16:00:00Z', timeZone: 'Etc/UTC' },
  'The clocks go forward in Los Angeles': { start: '2024-03-10T01:20:00-08:00', timeZone: 'America/Los_Angeles' },
  'The clocks go back in Los Angeles': { start: '2023-11-05T00:30:00-07:00', timeZone: 'America/Los_Angeles' },
  'The clocks go back by half an hour on Lord Howe': {
    start: '2024-04-07T00:40:00+11:00',
    timeZone: 'Australia/Lord_Howe',
  },
};

export const RECIPIENTS = ['it@school.example', 'head@school.example'];

/** The policy and the settings of the day, typed anew. */
export function typePolicy(here: School): void {
  here.policy(...POLICY);
  here.type('Settings', 'Mode', 'Value', 'enforce');
  here.type('Settings', 'Alert recipients', 'Value', RECIPIENTS.join(', '));
}

/** Everybody may write to all staff. */
const notices = ({ groups }: World): Group =>
  group(REPORTED, {
    name: 'Notices',
    members: groups.get(STAFF)?.members ?? [],
    settings: { whoCanPostMessage: 'ALL_IN_DOMAIN_CAN_POST' },
  });

/** The small school with Postlock installed, all protected groups locked, and one tick done. A new copy each time. */
export function groundOf(name: keyof typeof GROUNDS, isHourly: boolean, isStormy: boolean): School {
  const world = onceMade(JSON.stringify(['chaos', name, isHourly, isStormy]), () => {
    const { start, timeZone } = GROUNDS[name];
    const made = small({ start, unknowns: { everyMinutesRefused: isHourly } });
    made.groups.set(REPORTED, notices(made));
    const settings = {
      'Alert recipients': RECIPIENTS.join(', '),
      'Student units': '/Students',
      'Brake hours': '1',
      ...(isStormy && { 'Storm recipients': '10' }),
    };
    const here = school({}, POLICY, 'enforce', made, settings);
    const properties = made.spreadsheets.get(here.workbook)?.properties;
    if (properties) properties.timeZone = timeZone;
    here.tick();
    made.mails.length = 0;
    made.requests.length = 0;
    return made;
  });
  return at(world, installer(world));
}
