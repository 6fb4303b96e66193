import { cameAndWent, clerk, opening, post, relocking, rosterSync, sent, summary, timeline } from '../logs';
import { later, OPEN } from '../samples';

/** One before, two while it was open, one after. */
const POSTS = sent([-4, -2.5, -2.2, -1].map((minute, index) => post(later(minute), `s${index}@example.org`)));

test('a group that was opened and closed between two ticks', () => {
  const given = { changes: cameAndWent(rosterSync()), posts: POSTS, told: [] };
  expect(summary(given)).toMatchObject({
    Opened: '13 Dec 2023, 18:42 by Roster Sync, an app that acted for an account of the domain.',
    'Open to': 'anyone on the internet from 18:42 to 18:43 (1 min 0 s).',
    Seen: '1 opening came and went between two ticks: Postlock did not see that, the logs tell of it.',
    Deliveries: '20,000, computed: 2 posts while the group was open × 10,000 mailboxes.',
    Told: 'No mail was sent in this time.',
  });
  const SYNC = 'Roster Sync, client 1234.apps.googleusercontent.com, acting for admin@example.org';
  expect(timeline(given)).toEqual([
    [-4, 'Post 1 of 4, at 18:41, while the group was locked', '1 sender so far'],
    [-3, 'Changed: whoCanPostMessage: ALL_MANAGERS_CAN_POST → ANYONE_CAN_POST', SYNC],
    [-2, 'Changed: whoCanPostMessage: ANYONE_CAN_POST → ALL_MANAGERS_CAN_POST', SYNC],
    [-1, 'Post 4 of 4, at 18:44, while the group was locked', '4 senders so far'],
  ]);
});

test('opened between two ticks, and again before the next: each opening is told', () => {
  const again = [opening({ who: rosterSync({ at: later(-1) }) }), relocking()];
  expect(summary({ changes: [...again, ...cameAndWent()], posts: POSTS })).toMatchObject({
    Opened:
      '13 Dec 2023, 18:42 by an administrator. 13 Dec 2023, 18:44 by Roster Sync, an app that acted for an account of the domain.',
    'Open to':
      'anyone on the internet from 18:42 to 18:43 (1 min 0 s); anyone on the internet from 18:44 to 18:45 (1 min 0 s).',
    Deliveries: '30,000, computed: 3 posts while the group was open × 10,000 mailboxes.',
  });
});

test('open at the beginning, closed, and opened again: both are told', () => {
  const [open, shut] = cameAndWent().reverse();
  const changes = [open, shut].flatMap((given, index) =>
    given ? [{ ...given, at: later(index), who: clerk({ at: later(index) }) }] : [],
  );
  expect(summary({ changes, settings: OPEN }).Opened).toBe(
    'It was open already at 13 Dec 2023, 18:15. 13 Dec 2023, 18:46 by an administrator.',
  );
});

test('a service account opened it', () => {
  const changes = cameAndWent({ log: 'admin', at: later(-3), robot: '55' });
  expect(summary({ changes }).Opened).toBe('13 Dec 2023, 18:42 by a service account.');
});
