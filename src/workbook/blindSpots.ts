/** What no API shows, so that no check can be made of it. */
export interface BlindSpot {
  what: string;
  /** What can be done instead. */
  todo: string;
  source: string;
}

const GAM_GROUPS = 'https://github.com/GAM-team/GAM/wiki/Groups#gui-api-group-settings-mapping';

export const BLIND_SPOTS: readonly BlindSpot[] = [
  {
    what: 'Custom roles of a group: one may let members post though "Who can post" says managers.',
    todo: 'Look at the group in Google Groups ▸ Group settings ▸ Member privileges.',
    source: GAM_GROUPS,
  },
  {
    what: 'A single member who was given the right to post, or to post without moderation.',
    todo: 'Look at the member in Google Groups ▸ Members ▸ Posting permission.',
    source: 'https://github.com/GAM-team/GAM/issues/234',
  },
  {
    what: 'The switch "Allow email posting": with it off a group takes posts from the web only.',
    todo: 'Look at the group in Google Groups ▸ Group settings ▸ Email options.',
    source: GAM_GROUPS,
  },
  {
    what: 'Restrictions of new members, and who may attach files or reply privately.',
    todo: 'Look at the group in Google Groups ▸ Group settings ▸ Posting policies.',
    source: GAM_GROUPS,
  },
  {
    what: 'Whom a nested group asks for permission when its parent hands on a post: its own posting setting decides, and Google says so only indirectly.',
    todo: 'Where it matters, the finding of an open route says what to try.',
    source: 'https://support.google.com/a/answer/167100',
  },
  {
    what: 'Whether a group handed a post on to members outside the domain, and what became of it there.',
    todo: 'Nothing: the logs tell of the domain’s own mailboxes.',
    source: 'https://developers.google.com/workspace/admin/reports/v1/appendix/activity/gmail',
  },
  {
    what: '"Restrict delivery" in Gmail’s compliance settings: no type of the Policy API is documented for it, and nothing can write it.',
    todo: 'Admin console ▸ Apps ▸ Google Workspace ▸ Gmail ▸ Compliance. What is observed in the Gmail log is the proof (DELIV.2).',
    source: 'https://support.google.com/a/answer/2640542',
  },
  {
    what: 'Mail that went to a list of addresses or to many small groups at once is no post to one large group.',
    todo: 'The hourly volume of the domain shows it (MAIL.1, MAIL.3).',
    source: 'https://developers.google.com/workspace/admin/reports/v1/appendix/activity/gmail',
  },
  {
    what: 'Settings that were changed longer ago than Google keeps its logs, six months: by whom.',
    todo: 'Nothing; what changes from now on is told.',
    source: 'https://support.google.com/a/answer/7061566',
  },
];
