import { crowded } from './crowded';
import { inShort, open, type School, STUDENTS, school } from './school';

const lastTick = ({ world }: School) => {
  const { startedAt, endedAt = Number.NaN } = world.script.executions.at(-1) ?? { startedAt: Number.NaN };
  return { seconds: (endedAt - startedAt) / 1000 };
};

test('with 20,000 groups and 30 seconds a tick, what is protected is locked after a tick was cut short', () => {
  const unknowns = { triggerSeconds: 30 } as const;
  const here = school(unknowns, [{ group: STUDENTS }], 'enforce', crowded(unknowns, 20_000));
  here.type('Settings', 'Sweep hours', 'Value', '1');
  const hourLater = here.world.clock.now() + 75 * 60_000;
  while (here.tick() !== 'killed') expect(here.world.clock.now()).toBeLessThan(hourLater);
  open(here.group(STUDENTS));

  expect(here.tick()).toBe('done');

  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(lastTick(here).seconds).toBeLessThan(30);
  expect(here.mails().filter(({ subject }) => subject.includes(STUDENTS))).toHaveLength(1);
  expect(inShort(here)).toContainEqual(expect.stringMatching(/^open \w+ HEALTH.2 .*list of groups/i));
  expect(here.tick()).toBe('done');
  expect(lastTick(here).seconds).toBeLessThan(30);
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

  expect(here.tick()).toBe('done');
  expect(here.mails()).toHaveLength(3);
  expect(here.rows('Runs')).toHaveLength(runs + 4);
  expect(inShort(here).filter(finding => finding.startsWith('open') && finding.includes('HEALTH'))).toEqual([]);
  expect(here.world.script.executions.filter(({ outcome }) => outcome !== 'done')).toEqual([]);
});
