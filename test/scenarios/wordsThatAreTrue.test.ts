import type { Mail } from '../emulator/world';
import { inShort, open, type School, STUDENTS, scenario, school } from './school';

const CONTACT = 'contact@school.example';

/** What a mail says of the news, without the verdict over all groups at its end. */
const news = (mail: Mail | undefined) => `${mail?.subject}\n${mail?.text.split('\n\nAt the tick of')[0]}`;

function addRow(here: School, group: string, posters: string) {
  here.policy({ group: STUDENTS }, { group, posters });
  here.tick();
}

scenario('a row that allows what is open ends the finding, and nobody is told that the group was locked', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS, onDrift: 'report' }]);
  open(here.group(STUDENTS));
  here.tick();

  here.policy({ group: STUDENTS, onDrift: 'report', posters: 'domain' });
  here.tick();

  expect(inShort(here)).toContain(`resolved high POST.1 ${STUDENTS}`);
  expect(here.mails()).toHaveLength(2);
  expect(news(here.mails()[1])).toContain(STUDENTS);
  expect(news(here.mails()[1])).not.toMatch(/locked/i);
});

scenario(
  'a group that was open all along and gets a row is locked, and nobody is told that it was opened',
  unknowns => {
    const here = school(unknowns, [{ group: STUDENTS }]);

    addRow(here, CONTACT, 'managers');

    expect(here.group(CONTACT).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
    expect(here.mails()).toHaveLength(1);
    expect(here.mails()[0]?.subject).toContain(CONTACT);
    expect(news(here.mails()[0])).not.toMatch(/was opened|opened it|opened again/i);
  },
);

scenario('a group that anyone may write to, as its row says, is not called locked', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);

  addRow(here, CONTACT, 'anyone');

  expect(here.group(CONTACT).settings.whoCanPostMessage).toBe('ANYONE_CAN_POST');
  expect(here.rows('Overview')[0]?.['As of the last tick']).not.toMatch(/locked/i);
  expect(here.mails()).toEqual([]);
});

scenario('sixty people who are to get the alerts all get them', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  const sixty = Array.from({ length: 60 }, (_, index) => `reader${String(index).padStart(2, '0')}@school.example`);
  here.type('Settings', 'Alert recipients', 'Value', sixty.join(', '));
  here.tick();
  here.world.mails.length = 0;
  open(here.group(STUDENTS));

  here.tick();
  here.tick();

  const readers = here.mails().flatMap(({ to, cc = [], bcc = [] }) => [...to, ...cc, ...bcc]);
  expect(readers.sort()).toEqual(sixty);
  expect(new Set(here.mails().map(({ subject }) => subject)).size).toBe(1);
});
