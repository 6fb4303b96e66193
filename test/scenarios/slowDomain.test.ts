import { crowded } from './crowded';
import { inShort, open, type School, STUDENTS, school } from './school';

const lastTick = ({ world }: School) => {
  const { startedAt, endedAt = Number.NaN } = world.script.executions.at(-1) ?? { startedAt: Number.NaN };
  return { seconds: (endedAt - startedAt) / 1000 };
};

test('with 20,000 groups and 30 seconds a tick, what is protected is locked after a tick was cut short', () => {
  const unknowns = { triggerSeconds: 30 } as const;
  const here = school(unknowns, [{ group: STUDENTS }], 'enforce', crowded(unknowns, 20_000));
  here.world.script.killAt = { call: 20, when: 'before' };
  expect(here.tick()).toBe('killed');
  open(here.group(STUDENTS));

  expect(here.tick()).toBe('done');

  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(lastTick(here).seconds).toBeLessThan(30);
  expect(here.mails().filter(({ subject }) => subject.includes(STUDENTS))).toHaveLength(1);
  // Once an hour the list of 100 pages is due: searched side by side, it is read in the little time there is.
  for (let ticks = 0; ticks < 13; ticks++) {
    expect(here.tick()).toBe('done');
    expect(lastTick(here).seconds).toBeLessThan(30);
  }
  expect(inShort(here).filter(finding => /^open \w+ HEALTH.2 .*list of groups/i.test(finding))).toEqual([]);
}, 120_000);

test('with 2,500 protected groups ticks go on, and people are told of the one that is opened', () => {
  const here = school({}, [{ group: '*' }], 'enforce', crowded({}, 2500));
  const runs = here.rows('Runs').length;
  for (const opened of ['class1@school.example', 'class2500@school.example', STUDENTS]) {
    open(here.group(opened));

    expect(here.tick()).toBe('done');

    expect(here.group(opened).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
    expect(here.mails().at(-1)?.subject).toContain(opened);
  }

  // Every five minutes they are more reads than Google allows in a day: that is told once, a quarter of an hour after it was seen. By what
  // Google took to answer, the third tick after may come a moment before that.
  for (let ticks = 0; ticks < 2; ticks++) expect(here.tick()).toBe('done');
  const tellsOfQuotas = here.mails().map(({ text }) => text.includes('Daily quotas'));
  expect(tellsOfQuotas.slice(0, 3)).toEqual([false, false, false]);
  expect(tellsOfQuotas.filter(Boolean)).toHaveLength(1);
  expect(here.rows('Runs')).toHaveLength(runs + 5);
  // The members of 2,500 groups are more requests than the 2,400 a minute that Directory takes.
  const health = inShort(here).filter(finding => finding.startsWith('open') && finding.includes('HEALTH'));
  expect(health.filter(finding => !finding.endsWith('Members of groups: quota'))).toEqual([
    'open medium HEALTH.2 Daily quotas',
  ]);
  expect(here.world.script.executions.filter(({ outcome }) => outcome !== 'done')).toEqual([]);
});
