import { activitiesList } from './activities/activitiesList';
import { bigQuery } from './bigquery/jobsQuery';
import { directory } from './directory';
import { directoryGroups } from './directoryGroups';
import { directoryMembers } from './directoryMembers';
import { directoryOrgUnits } from './directoryOrgUnits';
import { directoryUsers } from './directoryUsers';
import { gmail } from './gmail/gmail';
import { groupsSettings } from './groupsSettings';
import type { Handler } from './handler';
import { policiesList } from './policies/policiesList';
import { sheets } from './sheets/sheets';

/** Every method of Google's that the emulator answers, by Google's method id. */
export const handlers: Record<string, Handler | undefined> = {
  ...activitiesList,
  ...bigQuery,
  ...directory,
  ...directoryGroups,
  ...directoryMembers,
  ...directoryOrgUnits,
  ...directoryUsers,
  ...gmail,
  ...groupsSettings,
  ...policiesList,
  ...sheets,
};
