import { describeChange } from '../../../src/model/change';
import { SETTING_NAMES } from '../../../src/model/postingSettings';
import { clerk, opening, relocking } from '../logs';

test('a change in words: the same whoever made it, and whatever became of it', () => {
  const words = 'whoCanPostMessage: ALL_MANAGERS_CAN_POST → ANYONE_CAN_POST';
  expect(describeChange(opening())).toBe(words);
  expect(describeChange(opening({ who: clerk(), outcome: 'failed', why: 'refused' }))).toBe(words);
  expect(describeChange(relocking())).toBe('whoCanPostMessage: ANYONE_CAN_POST → ALL_MANAGERS_CAN_POST');
});

test.each(SETTING_NAMES)("%s is called by Google's own name", setting => {
  expect(describeChange({ setting, from: 'a', to: 'b' })).toBe(`${setting}: a → b`);
});
