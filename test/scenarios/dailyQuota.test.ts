import { dailyUse } from '../emulator/appsScript/dailyUse';
import { crowded } from './crowded';
import { passAsleep } from './eachLog';
import { inShort, open, type School, STUDENTS, school } from './school';

const HOUR = 3_600_000;
const LEDGER = 'ledger';

const ledger = ({ world }: School) => JSON.parse(world.script.properties.get(LEDGER) ?? '{}');
const note = ({ world }: School, given: object) =>
  world.script.properties.set(
    LEDGER,
    JSON.stringify({ ...JSON.parse(world.script.properties.get(LEDGER) ?? '{}'), ...given }),
  );
const due = (here: School) => String(here.rows('Runs').at(-1)?.['What was due']);
const quota = (here: School) => inShort(here).filter(line => line.includes('Daily quotas'));

/** A school with more groups than are asked for one by one, of which all are due, since no tick came for long. */
function manyGroups(): School {
  const here = school({}, [{ group: STUDENTS }], 'enforce', crowded({}, 450));
  const [trigger] = here.world.script.triggers;
  if (trigger) trigger.dead = true;
  here.world.clock.advance(26 * HOUR);
  if (trigger) delete trigger.dead;
  return here;
}

test('the ledger has what was used, and Runs and Overview say it', () => {
  const here = manyGroups();
  here.tick();
  here.tick();
  const { world, admin } = here;

  const used = ledger(here);
  const { urlFetches, triggerMilliseconds, since } = dailyUse(world, admin);
  const queries = [...world.quotaUse].find(([key]) => key.includes('Groups Settings'))?.[1].used ?? 0;
  expect(queries).toBeGreaterThan(450);
  // What is asked before a tick begins is not in it; what came to no answer may be in it twice.
  expect(used.queries).toBeGreaterThanOrEqual(queries);
  expect(used.queries).toBeLessThanOrEqual(queries * 1.05);
  expect(used.requests).toBeGreaterThanOrEqual(urlFetches - 4);
  expect(used.requests).toBeLessThanOrEqual(urlFetches * 1.05);
  expect(used.seconds).toBeGreaterThan((triggerMilliseconds / 1000) * 0.8);
  expect(used.seconds).toBeLessThanOrEqual(triggerMilliseconds / 1000);
  expect(Math.abs(Date.parse(used.since) - since)).toBeLessThan(60_000);
  const words = /^Groups Settings \d+ %, requests \d+ %, trigger time \d+ %; mail to 1,?\d+ more recipients$/;
  expect(here.rows('Runs').at(-1)?.['Used today']).toMatch(words);
  expect(here.rows('Overview').at(-1)?.['As of the last tick']).toMatch(words);
});

test('where Groups Settings runs short, the sweep waits until midnight in California; the lock does not', () => {
  const here = manyGroups();
  note(here, { day: '2023-12-14', queries: 97_000 });
  open(here.group(STUDENTS));

  here.tick();

  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(due(here)).toMatch(/members: \d+ groups; sweep: 0 read, 4\d\d left for later/);
  expect(quota(here)).toEqual(['open low HEALTH.2 Daily quotas']);
  const [finding] = here.rows('Findings').filter(row => row.Subject === 'Daily quotas');
  expect(finding?.['What is wrong']).toContain('the sweep is put off until 15 Dec 2023, 08:00');
  expect(here.rows('Coverage').find(row => row.Check === 'POST.2')?.['Could be read']).toBe('in part');

  for (let nth = 0; nth < 4; nth++) here.tick();
  expect(quota(here)).toEqual(['open medium HEALTH.2 Daily quotas']);
  expect(here.mails().filter(({ subject }) => subject.includes('Daily quotas'))).toHaveLength(1);
  passAsleep(here, (Date.parse('2023-12-15T07:40:00Z') - here.world.clock.now()) / 60_000);
  here.tick();
  expect([ledger(here).day, quota(here)]).toEqual(['2023-12-14', ['open medium HEALTH.2 Daily quotas']]);
  while (ledger(here).day === '2023-12-14') here.tick();
  expect(due(here)).toMatch(/sweep: 4\d\d read, 0 left/);
  expect(quota(here)).toEqual(['resolved medium HEALTH.2 Daily quotas']);
});

test('where trigger time runs short, members and hours of mail wait too; the lock does not', () => {
  const here = manyGroups();
  here.tick();
  note(here, { seconds: 6 * 3600 });
  here.world.clock.advance(0);
  open(here.group(STUDENTS));
  const hour = here.world.clock.now() + 65 * 60_000;
  while (here.world.clock.now() < hour) {
    here.tick();
    expect(due(here)).toMatch(/hours of mail: 0; .* members: not due; sweep: 0 read/);
  }
  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
});

test('of a tick that is killed the ledger has what protected groups take; one that somebody garbled begins anew', () => {
  const here = manyGroups();
  here.tick();
  const before = ledger(here);
  here.world.script.killAt = { call: 10, when: 'before' };
  expect(here.tick()).toBe('killed');
  const { queries, requests } = before.lean;
  expect(queries).toBeGreaterThan(0);
  expect(ledger(here)).toMatchObject({ queries: before.queries + queries, requests: before.requests + requests });
  here.tick();
  expect(ledger(here).requests).toBeGreaterThan(before.requests);

  here.world.script.properties.set(LEDGER, '{"queries":"many"}');
  expect(here.tick()).toBe('done');
  expect(ledger(here)).toMatchObject({ day: '2023-12-14', queries: expect.any(Number) });
});
