import type { Action } from '../plan/actionsFor';

/** What the cards say, but for the longer texts, which stand on the help page. */
export const WORDS = {
  subtitle: 'Who can post to your large groups',
  notInstalled: 'Postlock is not installed yet.',
  rights: 'Your rights, as Google answered just now',
  noneOpen:
    'No large group was found so far. Groups go on being read; look again in an hour, or write rows into Policy.',
  rowForEach:
    'Each that is ticked gets a row in Policy: only managers may post to it, or fewer people where fewer may post now.',
  nothing: 'Nothing is wrong as far as Postlock can see.',
  more: (count: number) => `And ${count} more, in the Findings tab of the workbook.`,
  queued: 'It is noted; the next tick does it.',
  gone: 'That is over. Here is what there is now.',
  only: (installer: string, what = 'do that') => `Only ${installer} can ${what}: Postlock runs as that account.`,
  webhook: (isKept: boolean) =>
    `The address of an incoming webhook, to be told in that space too. It is kept in script properties and shown nowhere.${isKept ? ' One is kept; none ends it.' : ''}`,
  noWebhook: 'The address of a webhook begins with https://chat.googleapis.com/v1/spaces/ and has a key and a token.',
  chatBegins: 'Postlock tells here from now on what it mails.',
  chooseGroups: 'Choose groups to protect',
};

/** What stands on the buttons of actions; the help page has what is asked before and said after. */
export const LABELS: Record<Action, string> = {
  're-lock': 'Re-lock',
  lock: 'Lock by a policy row',
  accept: 'Accept until',
  undo: 'Undo the re-lock',
  end: 'End the brake',
  'keep locked': 'Keep locked',
};
