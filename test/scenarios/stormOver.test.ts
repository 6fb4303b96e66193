import { passLingering, passMinutes, subjects } from './eachLog';
import { scenario } from './school';
import { openSchool, patches, postersNow, startStorm } from './storm';

scenario('a storm that was told of and is over is not braked once Mode is set to enforce', unknowns => {
  const here = openSchool(unknowns, { mode: 'report' });
  startStorm(here);
  passMinutes(here, 240);
  expect(subjects(here)).toEqual([expect.stringContaining('12 posts by 4 senders')]);
  here.type('Settings', 'Mode', 'Value', 'enforce');

  passMinutes(here, 60);

  expect(postersNow(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
  expect(patches(here)).toEqual([]);
  // That it is over may be told by then, as an answer.
  expect(subjects(here).filter(subject => !subject.startsWith('Re: '))).toHaveLength(1);
});

scenario('posts that are over are no storm once fewer are enough', unknowns => {
  const here = openSchool(unknowns);
  startStorm(here, { posts: 6 });
  passLingering(here, 240);
  here.type('Settings', 'Storm posts', 'Value', '5');

  passLingering(here, 60);

  expect(patches(here)).toEqual([]);
  expect(here.mails()).toEqual([]);
  startStorm(here, { posts: 6 });
  passLingering(here, 6);
  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  expect(subjects(here)).toEqual([expect.stringContaining('6 posts by 4 senders')]);
});
