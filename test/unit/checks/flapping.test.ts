import { postingLock } from '../../../src/checks/postingLock';
import type { Attribution } from '../../../src/model/logEvent';
import { howToStop } from '../../../src/model/openedBy';
import { NO_ROSTER } from '../../../src/model/roster';
import { facts } from '../facts';
import { opening, rosterSync } from '../logs';
import { group, LOCKED, later, living, OPEN, relock } from '../samples';

const { runsAs: RUNS_AS } = facts();

/** A small group that was opened, and re-locked at these times before, in minutes. */
const reopened = (minutes: number[], who?: Attribution, before?: Attribution) => {
  const small = group({ directMembers: 20, settings: OPEN, readBefore: later(-5) });
  const [finding] = postingLock(
    facts({
      groups: [small],
      changes: [opening(who ? { who } : {})],
      roster: NO_ROSTER,
      relocks: { outcomes: [{ relock: relock(), readBack: LOCKED }] },
      earlier: {
        relocked: minutes.map(minute => ({ id: 'id-all', at: later(minute), opened: true as const })),
        findings: before ? [living({ by: [before] })] : [],
      },
    }),
  );
  return finding;
};

test.each([
  ['the first time', [], 'high', undefined],
  ['the second time', [-60], 'high', 2],
  ['the third time', [-120, -60], 'critical', 3],
  ['the third time, but a day ago', [-24 * 60, -60], 'high', 2],
])('%s within a day', (_, minutes, severity, times) => {
  expect(reopened(minutes, rosterSync())).toMatchObject({ severity, by: [rosterSync()] });
  expect(reopened(minutes, rosterSync())?.times).toBe(times);
});

test('the third time names what would stop it, and the second only who it was', () => {
  expect(reopened([-120, -60], rosterSync())?.todo).toBe(howToStop(rosterSync(), RUNS_AS));
  expect(reopened([-60], rosterSync())?.todo).toBe('Find out why Roster Sync opened it, or it may be opened again.');
});

test('the third time, with the log late: who did it the last time is named', () => {
  expect(reopened([-120, -60], undefined, rosterSync())?.todo).toBe(howToStop(rosterSync(), RUNS_AS));
  expect(reopened([-120, -60])?.todo).toBe(howToStop(undefined, RUNS_AS));
});

test('re-locks of what nobody opened, as after a stricter policy, do not count', () => {
  const small = group({ directMembers: 20, settings: OPEN, readBefore: later(-5) });
  const [finding] = postingLock(
    facts({
      groups: [small],
      roster: NO_ROSTER,
      changes: [opening()],
      relocks: { outcomes: [{ relock: relock(), readBack: LOCKED }] },
      earlier: { relocked: [{ id: 'id-all', at: later(-60) }] },
    }),
  );
  expect(finding?.times).toBe(undefined);
});
