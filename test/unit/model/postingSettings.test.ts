import type { Posters } from '../../../src/model/posters';
import { isModerated, type PostingSettings, postersOf } from '../../../src/model/postingSettings';
import { ARCHIVED, posting } from '../samples';

const ALL_MODERATED = { messageModerationLevel: 'MODERATE_ALL_MESSAGES' } as const;

const TABLE: [name: string, settings: PostingSettings, posters: Posters, moderated: boolean][] = [
  ['managers', posting(), 'managers', false],
  ['owners', posting({ whoCanPostMessage: 'ALL_OWNERS_CAN_POST' }), 'owners', false],
  ['archived', ARCHIVED, 'nobody', false],
  ['archiveOnly alone', posting({ whoCanPostMessage: 'ANYONE_CAN_POST', archiveOnly: 'true' }), 'nobody', false],
  ['members', posting({ whoCanPostMessage: 'ALL_MEMBERS_CAN_POST' }), 'members', false],
  ['domain', posting({ whoCanPostMessage: 'ALL_IN_DOMAIN_CAN_POST' }), 'domain', false],
  ['anyone', posting({ whoCanPostMessage: 'ANYONE_CAN_POST' }), 'anyone', false],
  ['anyone, moderated', posting({ whoCanPostMessage: 'ANYONE_CAN_POST', ...ALL_MODERATED }), 'managers', true],
  ['owners, moderated', posting({ whoCanPostMessage: 'ALL_OWNERS_CAN_POST', ...ALL_MODERATED }), 'owners', true],
  [
    'anyone, moderated, but members post as the group',
    posting({ whoCanPostMessage: 'ANYONE_CAN_POST', ...ALL_MODERATED, membersCanPostAsTheGroup: 'true' }),
    'anyone',
    false,
  ],
  [
    'anyone, only non-members moderated',
    posting({ whoCanPostMessage: 'ANYONE_CAN_POST', messageModerationLevel: 'MODERATE_NON_MEMBERS' }),
    'anyone',
    false,
  ],
  [
    'members, only new members moderated',
    posting({ whoCanPostMessage: 'ALL_MEMBERS_CAN_POST', messageModerationLevel: 'MODERATE_NEW_MEMBERS' }),
    'members',
    false,
  ],
];

test.each(TABLE)('%s', (_, settings, posters, moderated) => {
  expect({ posters: postersOf(settings), moderated: isModerated(settings) }).toEqual({ posters, moderated });
});
