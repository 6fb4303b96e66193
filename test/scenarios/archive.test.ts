import { readTab } from '../emulator/person';
import { archives, fill, hours, numbersIn, quiet, runs, sheetOf } from './grown';
import { inShort } from './school';

const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

test.each([{}, { everyMinutesRefused: true, triggerSeconds: 30 } as const])(
  'runs of more than a year move to the archive of their year, a lot a tick, until 20,000 or so are left %j',
  unknowns => {
    const here = quiet(unknowns);
    fill(here, 'Runs', runs(22_500));
    const own = here.rows('Runs').length - 22_500;

    const left = [1, 2, 3, 4].map(() => {
      expect(here.tick()).toBe('done');
      return numbersIn(here.world, here.workbook, 'Runs').length;
    });

    expect([own, left]).toEqual([0, [21_714, 20_714, 20_714, 20_714]]);
    expect(numbersIn(here.world, here.workbook, 'Runs')).toEqual(upTo(22_500, 1787));
    expect([...archives(here).keys()]).toEqual(['2022', '2023']);
    const of = (year: string) => readTab(here.world, archives(here).get(year) ?? '', 'Runs');
    expect(numbersIn(here.world, archives(here).get('2022'), 'Runs')).toEqual(upTo(786));
    expect(numbersIn(here.world, archives(here).get('2023'), 'Runs')).toEqual(upTo(1786, 787));
    expect(of('2022').slice(0, 2)).toEqual([
      ['Tick', 'What was due', 'Requests', 'Seconds', 'Result', 'Mailed', 'Used today'],
      ['2022-12-20 00:00:00', 'protected groups: 1', '7', '1.2', 'run 1', '', 'requests 1 %'],
    ]);
    // No tab but those whose rows moved, and no row beyond them.
    const sheets = here.world.spreadsheets.get(archives(here).get('2022') ?? '')?.sheets ?? [];
    expect(sheets.map(({ properties: { title, gridProperties } }) => [title, gridProperties.rowCount])).toEqual([
      ['Runs', 787],
    ]);
    expect(
      here
        .rows('Runs')
        .slice(-4)
        .map(row => row.Tick?.slice(0, 4)),
    ).toEqual(['2023', '2023', '2023', '2023']);
    expect(
      here
        .rows('Overview')
        .filter(row => row.Postlock?.startsWith('Archive of'))
        .map(row => Object.values(row)),
    ).toEqual(
      [...archives(here)].map(([year, id]) => [
        `Archive of ${year}`,
        `https://docs.google.com/spreadsheets/d/${id}/edit`,
      ]),
    );
    expect(inShort(here).filter(line => line.startsWith('open'))).toEqual([]);
    expect(here.mails()).toEqual([]);
  },
);

test('hours of mail move, and the chart beside them keeps its numbers and its place', () => {
  const here = quiet();
  here.tick();
  fill(here, 'Mail', hours(21_500));
  const beside = () => readTab(here.world, here.workbook, 'Mail').map(row => row.slice(13));
  const charts = () => sheetOf(here.world, here.workbook, 'Mail').charts;
  const before = { beside: beside().slice(0, 200), charts: structuredClone(charts()) };
  expect(before.beside.flat().filter(cell => cell !== '').length).toBeGreaterThan(6);

  here.tick();

  expect(numbersIn(here.world, here.workbook, 'Mail')).toEqual(upTo(21_500, 787));
  expect(here.rows('Mail')[0]).toMatchObject({ Of: 'the whole domain', Deliveries: '300', Key: 'key 787' });
  expect({ beside: beside().slice(0, 200), charts: charts() }).toEqual(before);
  const there = readTab(here.world, archives(here).get('2022') ?? '', 'Mail');
  expect(numbersIn(here.world, archives(here).get('2022'), 'Mail')).toEqual(upTo(786));
  expect(there.every(row => row.length <= 13)).toBe(true);
});

test('what is younger than 30 days stays, however much it is, and is looked at once a day', () => {
  const here = quiet();
  const days = (here.world.clock.now() - Date.UTC(2022, 11, 20)) / 86_400_000;
  fill(
    here,
    'Runs',
    runs(22_000).map(([at, ...cells]) => [Number(at) + days - 25, ...cells]),
  );
  here.tick();
  const calls = [0, 0].map(() => {
    here.tick();
    return here.world.script.executions.at(-1)?.calls;
  });
  expect(archives(here).size).toBe(0);
  expect(numbersIn(here.world, here.workbook, 'Runs').length).toBe(22_000);
  expect(calls).toEqual([15, 15]);
});
