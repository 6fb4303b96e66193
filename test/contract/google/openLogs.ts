import type { admin_reports_v1 } from 'googleapis/build/src/apis/admin';
import { reportsApi, schemaOf } from '../../emulator/discovery';
import { mismatches } from '../../emulator/mismatches';
import type { World } from '../../emulator/world';
import { installer } from '../../emulator/worldOf';
import { openWorld } from './openWorld';

const MINUTE = 60_000;

/** Parameters of a list as a test gives them: all users unless said. */
type Asked = Record<string, string | number>;

/** What an answer has that Google does not describe. */
export const undescribed = (answer: unknown) => mismatches(reportsApi, schemaOf(reportsApi, 'Activities'), answer);

/** A world on loopback with its logs, read by its admin through Google's own client. */
export async function openLogs(world: World) {
  const opened = await openWorld(world);
  const { reports } = opened.clientsOf(installer(world));
  const ask = async (applicationName: string, asked: Asked = {}) =>
    (await reports.activities.list({ userKey: 'all', applicationName, ...asked })).data;
  return {
    ...opened,
    reports,
    ask,
    /** The activities that one page shows. */
    items: async (applicationName: string, asked: Asked = {}) => (await ask(applicationName, asked)).items ?? [],
    /** Lets everything become visible that has happened. */
    pass: (minutes = 60) => world.clock.advance(minutes * MINUTE),
  };
}

/** An hour before and after now, as the Gmail log wants it. */
export function around(world: World): { startTime: string; endTime: string } {
  const at = (minutes: number) => new Date(world.clock.now() + minutes * MINUTE).toISOString();
  return { startTime: at(-120), endTime: at(60) };
}

/** `NAME key=value …` of the one event of an activity. */
export function inShort({ events }: admin_reports_v1.Schema$Activity): string {
  const [{ name, parameters = [] } = {}] = events ?? [];
  const told = parameters.map(
    each => `${each.name}=${each.value ?? each.intValue ?? each.multiValue?.join('+') ?? ''}`,
  );
  return [name, ...told].join(' ');
}
