import { clerk, opening, post, relocking, rosterSync, sent, summary, timeline } from '../logs';
import { change, later, OPEN, posting } from '../samples';

test('two settings that were changed at once, and together open nothing', () => {
  const moderated = { setting: 'messageModerationLevel', from: 'MODERATE_NONE', to: 'MODERATE_ALL_MESSAGES' } as const;
  const changes = [opening({ who: clerk() }), opening({ key: '7.2', who: clerk(), ...moderated })];
  const settings = { ...OPEN, messageModerationLevel: 'MODERATE_ALL_MESSAGES' } as const;
  expect(summary({ changes, settings })).toMatchObject({
    Opened: 'Nobody was seen to open it in this time.',
    'Open to': 'At no time more than managers and owners, as far as changes were seen.',
  });
});

test('what closed the group further is not what opened it', () => {
  const stricter = change({
    key: '6.1',
    at: later(-20),
    setting: 'whoCanPostMessage',
    from: 'ALL_MANAGERS_CAN_POST',
    to: 'ALL_OWNERS_CAN_POST',
    who: clerk({ at: later(-21) }),
  });
  const changes = [
    stricter,
    opening({ from: 'ALL_OWNERS_CAN_POST', who: rosterSync() }),
    relocking({ to: 'ALL_OWNERS_CAN_POST' }),
  ];
  const settings = posting({ whoCanPostMessage: 'ALL_OWNERS_CAN_POST' });
  expect(summary({ changes, settings })).toMatchObject({
    Opened: '13 Dec 2023, 18:42 by Roster Sync, an app that acted for an account of the domain.',
    Seen: 'Postlock saw it at 13 Dec 2023, 18:45, 3 min 0 s after, and locked the group again at 18:45.',
  });
});

test('a group that was opened by nobody in the logs, and locked by the tick that saw it, was open', () => {
  const changes = [opening({ searched: [later(-6), later(1)] }), relocking()];
  const posts = sent([post(later(-2))]);
  expect(summary({ changes, posts })['Open to']).not.toContain('At no time');
  expect(timeline({ changes, posts }).map(([, what]) => what)).not.toContain(
    'Post 1 of 1, at 18:43, while the group was locked',
  );
});

test('an app that is only likely: when it opened the group is not the moment Postlock saw it', () => {
  const changes = [opening({ who: rosterSync({ log: 'token', likely: 'all' }) }), relocking()];
  const { Opened, Seen } = summary({ changes });
  expect(Opened).toBe(
    '13 Dec 2023, 18:42 by Roster Sync (likely), an app that acted for an account of the domain; the change itself is in no log so far.',
  );
  expect(Seen).not.toContain(', 0 s after');
});

test('a group that was open to members, and then to anyone: the product in words is the number', () => {
  const members = opening({ to: 'ALL_MEMBERS_CAN_POST', who: clerk({ at: later(-4) }) });
  const wider = opening({ key: '7.2', from: 'ALL_MEMBERS_CAN_POST', who: rosterSync({ at: later(-2) }) });
  const { Deliveries = '' } = summary({
    changes: [members, wider, relocking({ key: '7.3' })],
    posts: sent([post(later(-3)), post(later(-1))]),
    reachWhen: posters => ({ recipients: posters === 'members' ? 4_000 : 10_000, counted: 'exact' }),
  });
  expect(Deliveries).toMatch(/^14,000/);
  expect(Deliveries).not.toContain('2 posts while the group was open × 4,000');
});
