import { parseArgs } from 'node:util';
import { startServer } from '../emulator/server';
import { tokenFor } from '../emulator/token';
import { installer } from '../emulator/worldOf';
import { district } from '../emulator/worlds/district';
import { small } from '../emulator/worlds/small';

const worlds = { small, district };
const AUTH = 'https://www.googleapis.com/auth/';
const SCOPES = [
  'admin.directory.group.readonly',
  'admin.directory.group.member.readonly',
  'admin.directory.user.readonly',
  'admin.directory.domain.readonly',
  'admin.directory.customer.readonly',
  'admin.reports.audit.readonly',
  'apps.groups.settings',
  'spreadsheets',
];

async function main() {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '8089' }, world: { type: 'string', default: 'small' } },
  });
  if (values.world !== 'small' && values.world !== 'district') {
    throw new Error(`--world ${values.world}: expected ${Object.keys(worlds).join(' or ')}`);
  }
  const world = worlds[values.world]();
  const admin = installer(world);
  const { rootUrl } = await startServer(world, Number(values.port));
  const token = tokenFor(
    admin,
    SCOPES.map(scope => AUTH + scope),
  );
  console.log(`The world "${world.name}" is open at ${rootUrl} (${world.groups.size} groups, Ctrl+C closes it).`);
  console.log(`It stands for admin.googleapis.com, www.googleapis.com and sheets.googleapis.com. A token of ${admin}:`);
  console.log(token);
  console.log(`\ncurl -H "Authorization: Bearer $TOKEN" "${rootUrl}admin/directory/v1/groups?customer=my_customer"`);
}

main().catch((error: unknown) => {
  console.error(String(error));
  process.exitCode = 1;
});
