import { execute } from '../emulator/appsScript/execute';
import type { World } from '../emulator/world';
import { installer } from '../emulator/worldOf';
import { tabRows, typeInto } from './tabRows';

/** Minutes the admin takes to read the new workbook and to fill it in. */
const MINUTES_OF_TYPING = 6;

/** What the admin of the world writes into the Policy tab. */
function policyOf(world: World): Record<string, string>[] {
  const domain = world.domains[0];
  const row = (group: string, posters: string, why: string, also = {}) => ({
    Group: `${group}@${domain}`,
    'Who may post': posters,
    'On drift': 're-lock',
    Why: why,
    ...also,
  });
  const rows = [
    row('allstudents', 'managers', 'Every student. Only the district office writes here.'),
    row('allstaff', 'managers', 'Every member of the staff.'),
    row('everyone', 'managers', 'Students and staff together.'),
  ];
  if (world.name === 'small') return [...rows, row('grade*', 'managers', 'One list a grade.')];
  const owner = `superintendent@${domain}`;
  return [
    ...rows,
    row('emergency-alerts', 'owners', 'All accounts, for emergencies.'),
    row('*-students', 'managers', 'The list of all students of a school.'),
    row('grade-*', 'managers', 'The lists of a grade of the district.'),
    row('class-of-2024', 'members', 'The seniors plan their graduation here.', { Until: '2024-06-30', Owner: owner }),
  ];
}

function settingsOf(world: World): Record<string, string> {
  const domain = world.domains[0];
  const second = world.users.has(`helpdesk@${domain}`) ? 'helpdesk' : 'office';
  return {
    Mode: 'enforce',
    'Alert recipients': `${installer(world)}, ${second}@${domain}`,
    'Pinned groups': `allstudents@${domain}`,
    'Student units': '/Students',
    'Domain-only units': '/Students',
    'Student mail': 'on',
  };
}

/** Installs Postlock as the admin would, from the script editor, and gives back the id of the workbook it made. */
export function install(world: World): string {
  const execution = execute(world, 'install', { user: installer(world), kind: 'editor' });
  if (execution.outcome !== 'done') throw new Error(`install ${execution.outcome}: ${execution.error}`);
  const [workbook] = world.spreadsheets.keys();
  if (!workbook) throw new Error('install made no workbook');
  return workbook;
}

/** File → Settings → Time zone. */
function setTimeZone(world: World, workbook: string) {
  const spreadsheet = world.spreadsheets.get(workbook);
  if (spreadsheet) spreadsheet.properties.timeZone = world.timeZone;
}

/** Lets the admin fill in Policy and Settings, and gives back how many policy rows were typed. */
export function fillIn(world: World, workbook: string): number {
  world.clock.advance(MINUTES_OF_TYPING * 60_000);
  setTimeZone(world, workbook);
  const policy = policyOf(world);
  const taken = tabRows(world, workbook, 'Policy').length;
  for (const [i, row] of policy.entries()) typeInto(world, workbook, 'Policy', taken + i, row);
  const settings = tabRows(world, workbook, 'Settings');
  for (const [name, value] of Object.entries(settingsOf(world))) {
    const index = settings.findIndex(row => row.Setting === name);
    if (index < 0) throw new Error(`The Settings tab has no setting ${name}`);
    typeInto(world, workbook, 'Settings', index, { Value: value });
  }
  return policy.length;
}
