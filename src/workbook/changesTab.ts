import * as v from 'valibot';
import type { Change } from '../model/change';
import { clockSpan, fromSerial } from '../model/localTime';
import { type Attribution, IN_NO_LOG, whoInWords } from '../model/logEvent';
import { SETTING_NAMES } from '../model/postingSettings';
import { column, momentColumn } from './column';
import { byHeader } from './header';
import { fillCells, type Place, type Values } from './rows';
import type { Cell, Tab } from './tab';
import { tints } from './tints';

type Request = GoogleAppsScript.Sheets.Schema.Request;

const OUTCOMES = ['seen', 're-locked', 'braked', 'restored', 'undone', 'failed', 'begun'] as const;

export const changesTab: Tab = {
  id: 106,
  title: 'Changes',
  writtenBy: 'Postlock',
  datedBy: 'When',
  columns: [
    momentColumn('When'),
    momentColumn('Not before'),
    column('Group', 280),
    column('Setting', 200),
    column('From', 220),
    column('To', 220),
    column('By', 320),
    column('What happened', 140),
    column('Why', 360),
    column('Account', 240),
    column('App', 160),
    column('Client', 240),
    momentColumn('Logged at'),
    column('Address', 140),
    column('Region', 80),
    column('Delegated', 90),
    column('Key', 90),
  ],
  views: [
    { title: 'By an app', column: 'App', hides: [''] },
    { title: 'Re-locks', column: 'What happened', hides: OUTCOMES.filter(each => each !== 're-locked') },
  ],
  tints: tints('What happened', { 're-locked': 'green', braked: 'orange', failed: 'red', begun: 'red' }),
};

/** @param timeZone the workbook's, in which times in words are */
export function formatChange(change: Change, timeZone: string): Cell[] {
  const { key, at, notBefore, group, setting, from, to, outcome, why } = change;
  return [
    { moment: at },
    notBefore === undefined ? undefined : { moment: notBefore },
    group,
    setting,
    from,
    to,
    byWhom(change, timeZone),
    outcome,
    why,
    ...attributionCells(change.who),
    key,
  ];
}

/** Between the one who made a change and those who changed the same before. */
const BEFORE = '; before that ';
/** Tells a robot account's key from an address. */
const ROBOT = 'robot ';

const attributionCells = (who: Attribution | undefined): Cell[] => [
  who?.account ?? (who?.robot === undefined ? undefined : `${ROBOT}${who.robot}`),
  who?.app,
  who?.client,
  who && { moment: who.at },
  who?.ipAddress,
  who?.region,
  who?.impersonated && 'yes',
];

function byWhom({ by, who, also = [], searched }: Change, timeZone: string): string {
  if (by === 'Postlock') return 'Postlock';
  if (who) return [whoInWords(who), ...also.map(whoInWords)].join(BEFORE);
  if (!searched) return 'not known: the audit logs could not be read';
  return `nobody in the log ${clockSpan(...searched, timeZone)}`;
}

/** Changes as they stand in the tab. A row that somebody garbled is left out. */
export const readChanges = (values: Values, timeZone: string): Change[] =>
  byHeader(values).rows.flatMap(({ cells }): Change[] => {
    const moment = (title: string) => {
      const serial = cells[title];
      return typeof serial === 'number' ? fromSerial(serial, timeZone) : undefined;
    };
    const read = v.safeParse(rowSchema, cells);
    const [at, notBefore, loggedAt] = [moment('When'), moment('Not before'), moment('Logged at')];
    if (!read.success || at === undefined) return [];
    const { Key: key, Group: group, Setting: setting, From: from, To: to, By: by, Account: account } = read.output;
    const {
      'What happened': outcome,
      App: app,
      Client: client,
      Address: ipAddress,
      Region: region,
      Delegated: impersonated,
      Why: why,
    } = read.output;
    return [
      {
        ...{ key, at, group, setting, from, to, outcome },
        ...(notBefore && { notBefore }),
        ...(why && { why }),
        by: by === 'Postlock' ? 'Postlock' : 'somebody',
        ...(loggedAt && {
          who: {
            log:
              app || client
                ? 'token'
                : account && by.split(BEFORE)[0]?.includes('in Google Groups')
                  ? 'groups'
                  : 'admin',
            at: loggedAt,
            ...(account && (account.startsWith(ROBOT) ? { robot: account.slice(ROBOT.length) } : { account })),
            ...(app && { app }),
            ...(client && { client }),
            ...(ipAddress && { ipAddress }),
            ...(region && { region }),
            ...(impersonated && { impersonated: true as const }),
            ...(by.startsWith('likely ') && {
              likely: by.split(BEFORE)[0]?.endsWith(IN_NO_LOG) ? ('all' as const) : ('app' as const),
            }),
          },
        }),
      },
    ];
  });

const cell = v.pipe(
  v.optional(v.unknown(), ''),
  v.transform(value => String(value)),
);
const rowSchema = v.object({
  Key: cell,
  Group: cell,
  Setting: v.picklist(SETTING_NAMES),
  From: cell,
  To: cell,
  By: cell,
  'What happened': v.picklist(OUTCOMES),
  Why: cell,
  Account: cell,
  App: cell,
  Client: cell,
  Address: cell,
  Region: cell,
  Delegated: cell,
});

const FILLED_IN = ['By', 'Account', 'App', 'Client', 'Logged at', 'Address', 'Region', 'Delegated'];

/**
 * Fills in who made changes that stand in the tab already.
 * @param values the whole tab
 */
export function fillIn(place: Place, values: Values, explained: Change[]): Request[] {
  const wanted = new Map(explained.map(change => [change.key, formatChange(change, place.timeZone)]));
  return fillCells(place, values, wanted, FILLED_IN);
}
