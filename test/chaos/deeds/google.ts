import { constantFrom, integer, oneof, record } from 'fast-check';
import type { Fault } from '../../emulator/faults';
import type { Deed } from '../deed';
import { spanOf } from './span';

/** What of Google fails, and whether it is asked only, so that an answer without sense does not hide what was done. */
const PLACES: Record<string, { method: string; urlContains?: string }> = {
  'all of Google': { method: '*' },
  'Groups Settings': { method: '*', urlContains: '/groups/v1/groups/' },
  'the settings of AllStudents': { method: 'groupsSettings.groups.get', urlContains: 'allstudents' },
  'reading group settings': { method: 'groupsSettings.groups.get' },
  'changing group settings': { method: 'groupsSettings.groups.patch' },
  'the Directory': { method: '*', urlContains: '/admin/directory/' },
  'the list of groups': { method: 'directory.groups.list' },
  'members of groups': { method: 'directory.members.list' },
  'the audit logs': { method: 'reports.activities.list' },
  Sheets: { method: '*', urlContains: 'sheets.googleapis.com' },
  'writing the workbook': { method: 'sheets.spreadsheets.batchUpdate' },
  'the Policy API': { method: 'cloudidentity.policies.list' },
  Gmail: { method: '*', urlContains: 'gmail.googleapis.com' },
};
const ASKED = ['the settings of AllStudents', 'reading group settings', 'the audit logs', 'members of groups'];

const ANSWERS: Record<string, Fault['answer']> = {
  'answers 429': { status: 429, reason: 'rateLimitExceeded', message: 'Rate Limit Exceeded', retryAfterSeconds: 2 },
  'answers 500': { status: 500, reason: 'backendError', message: 'Internal error encountered.' },
  'answers 503': { status: 503, reason: 'backendError', message: 'The service is currently unavailable.' },
  'answers 403, quota': { status: 403, reason: 'quotaExceeded', message: 'Quota exceeded.' },
  'answers 403, forbidden': { status: 403, reason: 'forbidden', message: 'Not Authorized to access this resource/api' },
  'answers 412': { status: 412, reason: 'conditionNotMet', message: 'Precondition check failed.' },
  'does not answer': 'network failure',
  'does as asked, and the answer is lost': 'answer lost',
  'does as asked, and the answer is cut off': 'body cut off',
};
const BODIES: Record<string, Fault['answer']> = Object.fromEntries(
  ['null', '[]', '"ok"', '7', '{"groups":7,"items":7,"members":{}}', '<html>Sorry</html>'].map(body => [
    `answers 200 with ${body}`,
    { body },
  ]),
);

const deed = (place: string, how: string, words: string, also: Pick<Fault, 'times' | 'skip'>, minutes = 0): Deed => ({
  words: `${place} ${how} ${words}`,
  happen({ here: { world } }) {
    const answer = { ...ANSWERS, ...BODIES }[how];
    const where = PLACES[place];
    if (!answer || !where) throw new Error(`Nobody knows what it is that ${place} ${how}`);
    const fault: Fault = { ...where, answer, ...also };
    world.faults.push(fault);
    if (minutes > 0) {
      world.clock.at(world.clock.now() + minutes * 60_000, () => {
        fault.times = 0;
      });
    }
  },
});

const places = oneof(
  record({ place: constantFrom(...Object.keys(PLACES)), how: constantFrom(...Object.keys(ANSWERS)) }),
  record({ place: constantFrom(...ASKED), how: constantFrom(...Object.keys(BODIES)) }),
);

/** An API of Google's fails, for some requests or for a while. */
export const google = oneof(
  record({ where: places, skip: integer({ min: 0, max: 30 }), times: integer({ min: 1, max: 12 }) }).map(
    ({ where: { place, how }, skip, times }) =>
      deed(place, how, `${times} times after ${skip} requests`, { skip, times }),
  ),
  record({ where: places, minutes: spanOf }).map(({ where: { place, how }, minutes }) =>
    deed(place, how, `for ${minutes} minutes`, { times: Number.POSITIVE_INFINITY }, minutes),
  ),
);
