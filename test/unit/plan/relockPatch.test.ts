import fc from 'fast-check';
import { type PostingSettings, SETTING_NAMES } from '../../../src/model/postingSettings';
import { meets, type Rule } from '../../../src/model/rule';
import { isStricter, type Patch, relockPatch } from '../../../src/plan/relockPatch';
import { anyRule, anySettings, canGoogleHold, RUNS } from '../arbitraries';
import { ARCHIVED, LOCKED, OPEN, posting, rule } from '../samples';

const OWNERS = posting({ whoCanPostMessage: 'ALL_OWNERS_CAN_POST' });
const toNobody: Patch = { whoCanPostMessage: 'NONE_CAN_POST', archiveOnly: 'true' };
const moderatedOpen = posting({
  whoCanPostMessage: 'ANYONE_CAN_POST',
  messageModerationLevel: 'MODERATE_ALL_MESSAGES',
});

test.each<[string, PostingSettings, PostingSettings | undefined, Rule, Patch]>([
  ['nothing drifted', LOCKED, LOCKED, rule(), {}],
  ['back to what it was', OPEN, LOCKED, rule(), { whoCanPostMessage: 'ALL_MANAGERS_CAN_POST' }],
  ['back to stricter than the rule', OPEN, OWNERS, rule(), { whoCanPostMessage: 'ALL_OWNERS_CAN_POST' }],
  ['what it was is not known', OPEN, undefined, rule(), { whoCanPostMessage: 'ALL_MANAGERS_CAN_POST' }],
  ['what it was is too wide', OPEN, OPEN, rule(), { whoCanPostMessage: 'ALL_MANAGERS_CAN_POST' }],
  ['back to the archive, both at once', OPEN, ARCHIVED, rule({ posters: 'nobody' }), toNobody],
  ['into the archive, both at once', OPEN, undefined, rule({ posters: 'nobody' }), toNobody],
  [
    'moderation came off: only that goes back',
    OPEN,
    moderatedOpen,
    rule(),
    { messageModerationLevel: 'MODERATE_ALL_MESSAGES' },
  ],
  [
    'members may post as the group: only that goes back',
    { ...moderatedOpen, membersCanPostAsTheGroup: 'true' },
    moderatedOpen,
    rule(),
    { membersCanPostAsTheGroup: 'false' },
  ],
  [
    'moderation is wanted and was never there',
    posting({ membersCanPostAsTheGroup: 'true' }),
    undefined,
    rule({ moderated: true }),
    { messageModerationLevel: 'MODERATE_ALL_MESSAGES', membersCanPostAsTheGroup: 'false' },
  ],
  [
    'MODERATE_NON_MEMBERS cannot stay where non-members cannot post',
    posting({ whoCanPostMessage: 'ANYONE_CAN_POST', messageModerationLevel: 'MODERATE_NON_MEMBERS' }),
    undefined,
    rule({ posters: 'members' }),
    { whoCanPostMessage: 'ALL_MEMBERS_CAN_POST', messageModerationLevel: 'MODERATE_ALL_MESSAGES' },
  ],
])('%s', (_, now, before, policy, patch) => expect(relockPatch(now, before, policy)).toEqual(patch));

const drift = fc
  .tuple(anySettings, fc.option(anySettings, { nil: undefined }), anyRule)
  .filter(([now, , policy]) => !meets(now, policy));

const forAnyDrift = (check: (now: PostingSettings, patch: Patch, patched: PostingSettings, again: Patch) => void) =>
  fc.assert(
    fc.property(drift, ([now, before, policy]) => {
      const patch = relockPatch(now, before, policy);
      const patched = { ...now, ...patch };
      expect(meets(patched, policy)).toBe(true);
      check(now, patch, patched, relockPatch(patched, before, policy));
    }),
    { ...RUNS, numRuns: 2000 },
  );

test('after any drift the group is within its rule, and nothing is left to send', () => {
  forAnyDrift((_, __, ___, again) => expect(again).toEqual({}));
});

test('no setting becomes looser, and none is sent that stands already', () => {
  forAnyDrift((now, patch) => {
    for (const name of SETTING_NAMES) {
      const sent = patch[name];
      if (sent !== undefined) expect([name, isStricter(name, sent, now[name])]).toEqual([name, true]);
    }
  });
});

test('Google takes the patch', () => {
  forAnyDrift((_, patch, patched) => {
    expect([patched, canGoogleHold(patched)]).toEqual([patched, true]);
    expect([patch, patch.whoCanPostMessage === 'NONE_CAN_POST']).toEqual([patch, patch.archiveOnly === 'true']);
  });
});
