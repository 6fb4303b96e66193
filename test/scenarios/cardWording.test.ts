import { cardText } from '../emulator/appsScript/cardText';
import { installer } from '../emulator/worldOf';
import { small } from '../emulator/worlds/small';
import { home, pressed } from './pressed';
import { at, open, STUDENTS, school } from './school';

const LINE = /^allstudents@school.example: /;

/** What a person sees, press by press. */
const shown = (card: unknown) => expect(cardText(card)).toMatchSnapshot();

test('before anything is installed', () => {
  const world = small();
  const here = at(world, installer(world));
  shown(home(here));
  shown(pressed(here, home(here), /^Begin$/));
});

test('a group that is open, and what can be done about it', () => {
  const here = school({}, [{ group: STUDENTS }], 'report');
  open(here.group(STUDENTS));
  here.tick();
  const finding = pressed(here, home(here), LINE);
  shown(finding);
  shown(pressed(here, finding, /^Re-lock/));
  shown(pressed(here, finding, /^Accept/));
});

test('a group that was re-locked', () => {
  const here = school({}, [{ group: STUDENTS }]);
  open(here.group(STUDENTS));
  here.tick();
  shown(home(here));
  const finding = pressed(here, home(here), /^allstudents@school.example$/);
  shown(finding);
  shown(pressed(here, finding, /^Undo/));
});

test('settings and help', () => {
  const here = school({}, [{ group: STUDENTS }]);
  shown(pressed(here, home(here), /^Settings$/));
  shown(pressed(here, home(here), /^Help$/));
});
