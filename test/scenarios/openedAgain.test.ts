import { rosterSync } from '../emulator/worlds/evening';
import { changeByApi } from './changeByApi';
import { passMinutes } from './eachLog';
import { type School, STUDENTS, scenario, school } from './school';

function openAgain(here: School) {
  here.world.mails.length = 0;
  changeByApi(here.world, rosterSync, STUDENTS);
  here.tick();
  return here.mails()[0];
}

scenario('opened again and again: the mail counts, and the third time is critical', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);

  const first = openAgain(here);
  expect(first?.subject).toMatch(/was opened at \d\d:\d\d by Roster Sync and is locked again at \d\d:\d\d$/);
  expect(first?.text).toContain('POST.1, high');

  const second = openAgain(here);
  expect(second?.subject).toMatch(
    /was opened at \d\d:\d\d by Roster Sync for the 2nd time in a day and is locked again at \d\d:\d\d$/,
  );
  expect(second?.text).toContain('POST.1, high');
  expect(second?.text).toContain('It was opened 2 times within a day');

  const third = openAgain(here);
  expect(third?.subject).toMatch(/was opened at \d\d:\d\d by Roster Sync for the 3rd time in a day/);
  expect(third?.text).toContain('POST.1, critical');
  expect(third?.text).toContain(`To do: Stop Roster Sync: block client ${rosterSync.clientId} in the Admin console`);
  expect(here.rows('Findings').find(({ Check }) => Check === 'POST.1')?.['What to do']).toContain(
    `block client ${rosterSync.clientId}`,
  );
  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
});

test('the third time within a day the app of the time before is named, if the log of this time is not there yet', () => {
  const here = school({}, [{ group: STUDENTS }]);
  openAgain(here);
  openAgain(here);
  here.world.logLag.admin = 60;

  const third = openAgain(here);

  expect(third?.subject).toMatch(/was opened for the 3rd time in a day and is locked again at \d\d:\d\d$/);
  expect(third?.text).toContain('POST.1, critical');
  expect(third?.text).toContain(`block client ${rosterSync.clientId}`);
});

test('a day later the count begins anew', () => {
  const here = school({ everyMinutesRefused: true }, [{ group: STUDENTS }]);
  openAgain(here);
  openAgain(here);
  expect(openAgain(here)?.text).toContain('POST.1, critical');

  passMinutes(here, 24 * 60 + 1);
  const later = openAgain(here);

  expect(later?.subject).toMatch(/was opened at \d\d:\d\d by Roster Sync and is locked again at \d\d:\d\d$/);
  expect(later?.text).toContain('POST.1, high');
});
