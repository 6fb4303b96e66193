import { type Account, type Member, type MemberList, rosterOf } from '../../../src/reach/rosterOf';

const member = (id: string, given: Partial<Member> = {}): Member => ({ id, type: 'USER', role: 'MEMBER', ...given });
const owner = (id: string) => member(id, { role: 'OWNER' });
const manager = (id: string) => member(id, { role: 'MANAGER' });
const all = (...members: Member[]): MemberList => ({ id: 'id-all', members });
const staff = (...members: Member[]): MemberList => ({ id: 'id-staff', members });
const DOMAIN = member('customer', { type: 'CUSTOMER' });

const student: Account = { suspended: false, student: true };
const teacher: Account = { suspended: false, student: false };
const ACCOUNTS = new Map([
  ['sue', student],
  ['sam', student],
  ['tom', teacher],
  ['zoe', { suspended: true, student: true }],
  ['zed', { suspended: true, student: false }],
]);
const people = (inside: number, students = 0, outside = 0, leaders = 0) => ({
  inside,
  outside,
  students,
  others: inside + outside - students - leaders,
});

test.each<[string, MemberList[], ReturnType<typeof rosterOf>['blocks']]>([
  ['no list', [], []],
  ['nobody in it', [all()], []],
  ['two of them students', [all(member('sue'), member('sam'), member('tom'))], [{ lists: [0], ...people(3, 2) }]],
  [
    'some in two lists',
    [all(member('sue'), member('tom'), member('sam')), staff(member('tom'))],
    [
      { lists: [0], ...people(2, 2) },
      { lists: [0, 1], ...people(1) },
    ],
  ],
  ['one who stands twice in a list', [all(member('sue'), member('sue'))], [{ lists: [0], ...people(1, 1) }]],
  ['a suspended account', [all(member('zoe'))], []],
  ['an outsider', [all(member('eve', { type: 'EXTERNAL' }))], [{ lists: [0], ...people(0, 0, 1) }]],
  ['an outsider whom Google calls a user', [all(member('eve'))], [{ lists: [0], ...people(0, 0, 1) }]],
  ['one of each', [all(member('tom'), member('eve'))], [{ lists: [0], ...people(1, 0, 1) }]],
  ['a manager who is no student', [all(manager('tom'), member('sue'))], [{ lists: [0], ...people(2, 1, 0, 1) }]],
  ['a student who manages it', [all(manager('sue'))], [{ lists: [0], ...people(1, 1) }]],
  ['an outsider who owns it', [all(owner('eve'))], [{ lists: [0], ...people(0, 0, 1, 1) }]],
  [
    'one who leads one list and is in another',
    [all(member('tom')), staff(owner('tom'))],
    [{ lists: [0, 1], ...people(1, 0, 0, 1) }],
  ],
  ['a group', [all(member('id-staff', { type: 'GROUP' }))], []],
  ['the whole domain, without who is suspended', [all(DOMAIN)], [{ lists: [0], ...people(3, 2) }]],
  ['the whole domain, and one of it again', [all(DOMAIN, member('sue'))], [{ lists: [0], ...people(3, 2) }]],
  [
    'the whole domain, and one of it in another list',
    [all(DOMAIN), staff(member('tom'))],
    [
      { lists: [0], ...people(2, 2) },
      { lists: [0, 1], ...people(1) },
    ],
  ],
])('mailboxes in blocks: %s', (_, lists, blocks) => expect(rosterOf(lists, ACCOUNTS).blocks).toEqual(blocks));

test.each<[string, MemberList, Partial<ReturnType<typeof rosterOf>['lists'][number]>]>([
  ['nobody', all(), {}],
  ['an owner and two managers', all(owner('tom'), manager('ann'), manager('bob')), { owners: 1, managers: 2 }],
  ['members', all(member('sue')), {}],
  ['a student owns it', all(owner('sue')), { owners: 1, studentLeaders: 1 }],
  ['a student manages it', all(manager('sue'), owner('tom')), { owners: 1, managers: 1, studentLeaders: 1 }],
  ['an outsider owns it', all(owner('eve')), { owners: 1 }],
  ['a group is in it', all(member('id-staff', { type: 'GROUP' })), { nested: ['id-staff'] }],
  ['it is in itself', all(member('id-all', { type: 'GROUP' })), { nested: ['id-all'] }],
  ['the whole domain is in it', all(DOMAIN), {}],
  ['a suspended student owns it, another account that is suspended manages it', all(owner('zoe'), manager('zed')), {}],
])('a list: %s', (_, list, expected) => {
  expect(rosterOf([list], ACCOUNTS).lists).toEqual([
    { id: 'id-all', nested: [], owners: 0, managers: 0, studentLeaders: 0, ...expected },
  ]);
});

test('accounts and students are counted without those suspended', () => {
  const { accounts, students } = rosterOf([], ACCOUNTS);
  expect([accounts, students]).toEqual([3, 2]);
});

test('where accounts could not be read, nobody is a student, and only those are outside whom Google says to be', () => {
  const lists = [all(owner('sue'), member('zoe'), member('eve', { type: 'EXTERNAL' }))];
  expect(rosterOf(lists, undefined)).toEqual({
    lists: [{ id: 'id-all', nested: [], owners: 1, managers: 0, studentLeaders: 0 }],
    blocks: [{ lists: [0], ...people(2, 0, 1, 1) }],
    students: 0,
  });
});
