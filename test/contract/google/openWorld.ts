// The package as a whole loads each of Google's 300 APIs, which takes longer than most suites do.
import { admin, type admin_directory_v1, type admin_reports_v1, auth } from 'googleapis/build/src/apis/admin';
import { gmail, type gmail_v1 } from 'googleapis/build/src/apis/gmail';
import { groupssettings, type groupssettings_v1 } from 'googleapis/build/src/apis/groupssettings';
import { sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { startServer } from '../../emulator/server';
import { type Client, tokenFor } from '../../emulator/token';
import type { World } from '../../emulator/world';

const AUTH = 'https://www.googleapis.com/auth/';

/** What Postlock asks for, and no more. */
export const SCOPES = [
  'admin.directory.group.readonly',
  'admin.directory.group.member.readonly',
  'admin.directory.user.readonly',
  'admin.directory.domain.readonly',
  'admin.directory.customer.readonly',
  'admin.reports.audit.readonly',
  'apps.groups.settings',
  'drive.file',
];

/** Google's own Node client, pointed at a world. */
export interface Clients {
  directory: admin_directory_v1.Admin;
  reports: admin_reports_v1.Admin;
  gmail: gmail_v1.Gmail;
  settings: groupssettings_v1.Groupssettings;
  sheets: sheets_v4.Sheets;
}

/** A world on loopback, and clients of Google's for any of its accounts. */
export async function openWorld(world: World) {
  const { rootUrl, close } = await startServer(world);
  return {
    close,
    /** @param scopes short names, as in `drive.file`; none at all for no token */
    clientsOf(address: string, scopes = SCOPES, program?: Client): Clients {
      // Jest's realm refuses the dynamic import by which the client would load its own fetch.
      const client = new auth.OAuth2({ transporterOptions: { fetchImplementation: fetch } });
      const token = tokenFor(
        address,
        scopes.map(scope => AUTH + scope),
        program,
      );
      client.setCredentials({ access_token: token });
      const options = { auth: client, rootUrl, retry: false };
      return {
        directory: admin({ version: 'directory_v1', ...options }),
        reports: admin({ version: 'reports_v1', ...options }),
        gmail: gmail({ version: 'v1', ...options }),
        settings: groupssettings({ version: 'v1', ...options }),
        sheets: sheets({ version: 'v4', ...options }),
      };
    },
  };
}

/** Of a request that Google refuses: the HTTP status, and the `error` of the body. */
export async function refusal(request: Promise<unknown>) {
  const { response } = await request.then(
    () => {
      throw new Error('It was not refused');
    },
    (error: { response?: { status: number; data: { error: Record<string, unknown> } } }) => error,
  );
  if (!response) throw new Error('It got no answer');
  return { status: response.status, error: response.data.error };
}
