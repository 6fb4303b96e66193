import { type Block, NO_ROSTER, type Roster, type RosterList } from '../../src/model/roster';
import { NOW } from './samples';

/** The members of all@example.org were read: one owner, one manager. */
export const list = (given: Partial<RosterList> = {}): RosterList => ({
  id: 'id-all',
  nested: [],
  owners: 1,
  managers: 1,
  studentLeaders: 0,
  ...given,
});

/** So many students who are in the first list alone. */
export const block = (students: number, given: Partial<Block> = {}): Block => ({
  lists: [0],
  inside: students,
  outside: 0,
  students,
  others: 0,
  ...given,
});

/** A domain of 11,000 accounts. Its 10,000 students are in all@example.org, the only list. */
export const roster = (given: Partial<Roster> = {}): Roster => ({
  ...NO_ROSTER,
  at: NOW,
  requests: 60,
  accounts: 11_000,
  students: 10_000,
  lists: [list()],
  blocks: [block(10_000)],
  asked: ['id-all'],
  ...given,
});
