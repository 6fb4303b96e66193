import { readKept } from '../google/kept';
import { workbookLink } from '../model/links';
import { openLink } from '../ui/openLink';
import { onlyAdmins } from './onlyAdmins';

/** The menu item "Open workbook". */
export function openWorkbook(): GoogleAppsScript.Card_Service.UniversalActionResponse {
  onlyAdmins();
  const { workbookId } = readKept();
  if (workbookId === undefined) throw new Error('There is no workbook yet: run install in the script editor.');
  return openLink(workbookLink(workbookId));
}
