import { createCardService } from './cardService';
import { createCharts } from './charts';
import { createHtmlService } from './htmlService';
import { known } from './known';
import { createLockService } from './lockService';
import { createConsole, createLogger } from './logger';
import { createMailApp } from './mailApp';
import { createPropertiesService } from './propertiesService';
import type { Run } from './run';
import { createScriptApp } from './scriptApp';
import { createSession } from './session';
import { createUrlFetchApp } from './urlFetchApp';
import { createUtilities } from './utilities';

const GLOBALS: Record<string, (run: Run) => object> = {
  CardService: createCardService,
  Charts: createCharts,
  HtmlService: createHtmlService,
  LockService: createLockService,
  Logger: createLogger,
  MailApp: createMailApp,
  PropertiesService: createPropertiesService,
  ScriptApp: createScriptApp,
  Session: createSession,
  UrlFetchApp: createUrlFetchApp,
  Utilities: createUtilities,
  console: createConsole,
};

/** The globals that Apps Script has besides. A script that touches one of them learns that it is not here, and so do we. */
const NOT_EMULATED = [
  ...['AdminDirectory', 'AdminGroupsSettings', 'AdminReports', 'BigQuery', 'Browser', 'CacheService', 'CalendarApp'],
  ...['ContactsApp', 'ContentService', 'DocumentApp', 'Drive', 'DriveApp', 'FormApp', 'Gmail', 'GmailApp'],
  ...['GroupsApp', 'Jdbc', 'LanguageApp', 'Maps', 'MimeType', 'Sheets', 'SitesApp', 'SlidesApp'],
  ...['SpreadsheetApp', 'XmlService'],
];

/** Puts Apps Script's globals into the realm of an execution. */
export function installGlobals(run: Run): void {
  const { globals } = run.realm;
  for (const [name, create] of Object.entries(GLOBALS)) globals[name] = create(run);
  for (const name of NOT_EMULATED) globals[name] = known(run, name, 'globals.ts', {});
}
