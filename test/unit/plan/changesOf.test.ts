import type { Change } from '../../../src/model/change';
import type { PostingSettings } from '../../../src/model/postingSettings';
import type { Relock, RelockOutcome, Settled } from '../../../src/model/relock';
import { changesOf } from '../../../src/plan/changesOf';
import { failure, group, LOCKED, later, NOW, OPEN, posting, relock, unread } from '../samples';

const MEMBERS = posting({ whoCanPostMessage: 'ALL_MEMBERS_CAN_POST' });
const opened: Change = {
  key: '8.1',
  at: NOW,
  group: 'all@example.org',
  setting: 'whoCanPostMessage',
  from: 'ALL_MANAGERS_CAN_POST',
  to: 'ANYONE_CAN_POST',
  by: 'somebody',
  outcome: 'seen',
};
const relocked: Change = {
  ...opened,
  key: '8.2',
  from: 'ANYONE_CAN_POST',
  to: 'ALL_MANAGERS_CAN_POST',
  by: 'Postlock',
  outcome: 're-locked',
};

const restore = relock({ from: LOCKED, patch: { whoCanPostMessage: 'ANYONE_CAN_POST' }, for: 'end of brake' });

const changes = (
  before: PostingSettings | undefined,
  now: PostingSettings | undefined,
  relocks: { outcomes?: RelockOutcome[]; settled?: Settled[] } = {},
) =>
  changesOf(
    [now ? group({ settings: now }) : unread()],
    new Map(before ? [['all@example.org', before]] : []),
    { outcomes: [], settled: [], ...relocks },
    NOW,
    8,
  );

test.each<[string, Change[], Change[]]>([
  ['nothing changed', changes(LOCKED, LOCKED), []],
  ['read for the first time', changes(undefined, OPEN), []],
  ['not read', changes(LOCKED, undefined), []],
  ['somebody opened it', changes(LOCKED, OPEN), [opened]],
  [
    'somebody changed two settings',
    changes(LOCKED, { ...OPEN, messageModerationLevel: 'MODERATE_NEW_MEMBERS' }),
    [
      opened,
      { ...opened, key: '8.2', setting: 'messageModerationLevel', from: 'MODERATE_NONE', to: 'MODERATE_NEW_MEMBERS' },
    ],
  ],
  ['re-locked', changes(LOCKED, OPEN, { outcomes: [{ relock: relock(), readBack: LOCKED }] }), [opened, relocked]],
  [
    're-locked by a policy that became stricter',
    changes(OPEN, OPEN, { outcomes: [{ relock: relock(), readBack: LOCKED }] }),
    [{ ...relocked, key: '8.1' }],
  ],
  [
    'braked',
    changes(OPEN, OPEN, { outcomes: [{ relock: relock({ for: 'brake' }), readBack: LOCKED }] }),
    [{ ...relocked, key: '8.1', outcome: 'braked' }],
  ],
  [
    'opened, and braked in the same tick',
    changes(LOCKED, OPEN, { outcomes: [{ relock: relock({ for: 'brake' }), readBack: LOCKED }] }),
    [opened, { ...relocked, outcome: 'braked' }],
  ],
  [
    'restored at the end of a brake',
    changes(LOCKED, LOCKED, { outcomes: [{ relock: restore, readBack: OPEN }] }),
    [{ ...opened, by: 'Postlock', outcome: 'restored' }],
  ],
  [
    'the brake does not read back',
    changes(OPEN, OPEN, { outcomes: [{ relock: relock({ for: 'brake' }), readBack: OPEN }] }),
    [{ ...relocked, key: '8.1', outcome: 'failed', why: 'it was sent, but reads back otherwise' }],
  ],
  [
    'the end of a brake was refused',
    changes(LOCKED, LOCKED, { outcomes: [{ relock: restore, failure: failure() }] }),
    [
      {
        ...opened,
        by: 'Postlock',
        outcome: 'failed',
        why: 'Groups Settings API answered 403: Not Authorized to access this resource/api',
      },
    ],
  ],
  [
    'the re-lock was refused',
    changes(LOCKED, OPEN, { outcomes: [{ relock: relock(), readBack: OPEN, failure: failure() }] }),
    [
      opened,
      {
        ...relocked,
        outcome: 'failed',
        why: 'Groups Settings API answered 403: Not Authorized to access this resource/api',
      },
    ],
  ],
  [
    'the re-lock does not read back',
    changes(LOCKED, OPEN, { outcomes: [{ relock: relock(), readBack: OPEN }] }),
    [opened, { ...relocked, outcome: 'failed', why: 'it was sent, but reads back otherwise' }],
  ],
])('%s', (_, seen, expected) => expect(seen).toEqual(expected));

describe('a tick that was cut short', () => {
  const had = (given: Partial<Relock> = {}, isMade = true): { settled: Settled[] } => ({
    settled: [{ relock: relock({ at: later(-5), ...given }), isMade }],
  });
  const [open, locked] = [
    { ...opened, at: later(-5) },
    { ...relocked, at: later(-5) },
  ];
  const begun: Change = {
    ...locked,
    outcome: 'begun',
    why: 'the tick was cut short, and the group was set otherwise or deleted before the next: nobody can see whether it was made',
  };
  const third = { ...opened, key: '8.3' };

  test.each<[string, Change[], Change[]]>([
    ['had re-locked', changes(LOCKED, LOCKED, had()), [open, locked]],
    ['had braked', changes(LOCKED, LOCKED, had({ for: 'brake' })), [open, { ...locked, outcome: 'braked' }]],
    ['had ended a brake', changes(LOCKED, OPEN, had(restore)), [{ ...opened, by: 'Postlock', outcome: 'restored' }]],
    [
      'had re-locked to something else than before: that was Postlock, and nobody else',
      changes(MEMBERS, LOCKED, had()),
      [{ ...open, from: 'ALL_MEMBERS_CAN_POST' }, locked],
    ],
    ['had re-locked, and it was opened again', changes(LOCKED, OPEN, had()), [open, locked, third]],
    [
      'had begun to, and it was set otherwise',
      changes(LOCKED, MEMBERS, had({}, false)),
      [open, begun, { ...third, to: 'ALL_MEMBERS_CAN_POST' }],
    ],
    ['had begun to, and it is gone', changes(LOCKED, undefined, had({}, false)), [open, begun]],
    [
      'had re-locked a group that was made anew since',
      changes(LOCKED, OPEN, had({ id: 'id-before' })),
      [open, locked, third],
    ],
  ])('%s', (_, seen, expected) => expect(seen).toEqual(expected));
});
