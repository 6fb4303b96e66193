import { inShort, type School, STUDENTS, scenario, school } from './school';

function gridOfMail({ world, workbook }: School) {
  const mail = world.spreadsheets.get(workbook)?.sheets.find(({ properties }) => properties.title === 'Mail');
  if (!mail) throw new Error('There is no Mail tab');
  return mail.properties.gridProperties;
}

scenario('a workbook that is nearly full is told before Google takes no more, and until it is smaller', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  const { rowCount, columnCount } = gridOfMail(here);
  gridOfMail(here).rowCount = Math.ceil(9_500_000 / columnCount);
  here.tick();
  const down = { status: 503, reason: 'backendError', message: 'The service is currently unavailable.' };
  const away = { method: '*', urlContains: 'sheets.googleapis.com', times: Infinity, answer: down };
  here.world.faults.push(away);
  here.tick();
  away.times = 0;
  here.tick();

  expect(inShort(here)).toContain('open high HEALTH.3 Workbook nearly full');
  expect(here.mails().filter(({ text }) => text.includes('Google allows 10,000,000'))).toHaveLength(1);

  gridOfMail(here).rowCount = rowCount;
  here.tick();
  expect(inShort(here)).toContain('resolved high HEALTH.3 Workbook nearly full');
});
