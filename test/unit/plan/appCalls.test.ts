import { appCalls } from '../../../src/plan/logEvents';
import { activity, parameters } from '../logs';
import { later } from '../samples';

const CLERK = { account: 'clerk@example.org', ipAddress: '203.0.113.24', region: 'US' };
const CLIENT = '1234.apps.googleusercontent.com';
const eventOf = (name: string, values: Record<string, string>) =>
  activity({ events: [{ name, parameters: parameters(values) }] });

const PATCH = { api_name: 'groupssettings', method_name: 'groupsSettings.groups.patch', client_id: CLIENT };
const calls = (values: Record<string, string>) =>
  appCalls([eventOf('activity', values)]).map(({ app, client }) => [app, client]);

test('a call of an app, in whose name, from where and when', () => {
  expect(appCalls([eventOf('activity', { ...PATCH, app_name: 'Roster Sync' })])).toEqual([
    { ...CLERK, app: 'Roster Sync', client: CLIENT, at: later(-3) },
  ]);
});

test.each<[string, Record<string, string>, (string | undefined)[][]]>([
  ['patched', { ...PATCH, app_name: 'Roster Sync' }, [['Roster Sync', CLIENT]]],
  ['updated', { ...PATCH, method_name: 'groupsSettings.groups.update' }, [[undefined, CLIENT]]],
  ['named by its API alone', { api_name: 'groupssettings', app_name: 'Roster Sync' }, [['Roster Sync', undefined]]],
  ['read', { ...PATCH, method_name: 'groupsSettings.groups.get' }, []],
  ['listed', { ...PATCH, method_name: 'groupsSettings.groups.list' }, []],
  ['another API', { ...PATCH, api_name: 'admin', method_name: 'directory.groups.patch' }, []],
  ['no app', { api_name: 'groupssettings', method_name: 'groupsSettings.groups.patch' }, []],
  ['an app with an empty name', { api_name: 'groupssettings', app_name: '' }, []],
  ['nothing said', {}, []],
])('what an app may have changed: %s', (_, values, expected) => expect(calls(values)).toEqual(expected));
