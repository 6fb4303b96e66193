import { copyOfWorld } from '../emulator/copyOfWorld';
import { trashSpreadsheet } from '../emulator/person';
import { archives, fill, numbersIn, quiet, runs } from './grown';
import { at, inShort, type School } from './school';

const HOUR_OF_TICKS = 13;
const refused = { status: 403, reason: 'forbidden', message: 'The caller does not have permission' };

const made = (() => {
  const here = quiet();
  here.tick();
  fill(here, 'Runs', runs(22_500));
  return here;
})();
const copy = (): School => at(copyOfWorld(made.world), made.admin);

const ticks = (here: School, count: number): void => {
  for (let ticks = 0; ticks < count; ticks++) expect(here.tick()).toBe('done');
};

test('where no archive may be made nothing is deleted, it is told once, and an hour later it is tried again', () => {
  const here = copy();
  const fault = { method: 'sheets.spreadsheets.create', times: Infinity, answer: refused };
  here.world.faults.push(fault);
  const before = here.world.requests.filter(({ url }) => url.includes('/v4/spreadsheets?')).length;
  // One more, as the first try may be made some seconds later in its tick.
  ticks(here, HOUR_OF_TICKS + 1);

  expect(numbersIn(here.world, here.workbook, 'Runs')).toHaveLength(22_500);
  expect(inShort(here)).toContain('open medium HEALTH.2 Archive');
  const told = here.mails().filter(({ text }) => text.includes('Archive'));
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain('Archive answered 403: The caller does not have permission.');
  expect(told[0]?.text).toContain('has to be allowed to make spreadsheets in Drive');
  expect(here.world.requests.filter(({ url }) => url.includes('/v4/spreadsheets?')).length - before).toBe(2);

  fault.times = 0;
  ticks(here, HOUR_OF_TICKS + 1);
  expect(numbersIn(here.world, here.workbook, 'Runs')).toHaveLength(22_500 - 1786);
  expect(inShort(here)).toContain('resolved medium HEALTH.2 Archive');
});

test('an archive that somebody deleted is told, and the next rows go to a new one', () => {
  const here = copy();
  ticks(here, 2);
  const [, ...others] = archives(here);
  trashSpreadsheet(here.world, archives(here).get('2023') ?? '');
  expect(others).toHaveLength(1);
  fill(here, 'Runs', runs(22_500).slice(1786).concat(runs(1787).slice(786)));
  ticks(here, 2);
  const left = numbersIn(here.world, here.workbook, 'Runs').length;
  expect(inShort(here)).toContain('open medium HEALTH.2 Archive');
  expect([...archives(here).keys()]).toEqual(['2022']);

  ticks(here, HOUR_OF_TICKS);
  expect([...archives(here).keys()]).toEqual(['2022', '2023']);
  const there = numbersIn(here.world, archives(here).get('2023'), 'Runs');
  expect([left, numbersIn(here.world, here.workbook, 'Runs').length + there.length]).toEqual([21_715, 21_715]);
  expect(there.length).toBeGreaterThanOrEqual(1000);
});

test('with the quotas of the day short nothing is moved', () => {
  const here = copy();
  const short = { day: '2023-12-13', since: '2023-12-13T20:00:00.000Z', queries: 0, requests: 95_000, seconds: 0 };
  const lean = { queries: 0, requests: 0, seconds: 0 };
  here.world.script.properties.set('ledger', JSON.stringify({ ...short, lean }));
  ticks(here, 2);
  expect(numbersIn(here.world, here.workbook, 'Runs')).toHaveLength(22_500);
});

test('an answer that is lost is no row twice', () => {
  for (const skip of [1, 2]) {
    const here = copy();
    here.world.faults.push({ method: 'sheets.spreadsheets.batchUpdate', skip, answer: 'answer lost' });
    ticks(here, 2);
    const there = [...archives(here).values()].flatMap(id => numbersIn(here.world, id, 'Runs'));
    expect([...there, ...numbersIn(here.world, here.workbook, 'Runs')]).toEqual(
      Array.from({ length: 22_500 }, (_, index) => index + 1),
    );
    expect(inShort(here).filter(line => line.startsWith('open medium'))).toEqual([]);
  }
});
