import { TABS } from '../../../src/workbook/tabs';

test('the tabs keep their ids for ever', () => {
  expect(TABS.map(({ title, id }) => `${id} ${title}`)).toEqual([
    '101 Overview',
    '102 Policy',
    '103 Settings',
    '104 Findings',
    '105 Groups',
    '106 Changes',
    '109 Mail',
    '111 Delivery',
    '110 Student mail',
    '112 Coverage',
    '107 Runs',
    '113 Evidence',
    '108 State',
  ]);
});
