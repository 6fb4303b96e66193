import type { Block, Roster, RosterList } from '../model/roster';

export interface Member {
  /** Google's id: of an account, a group, an outsider, or the customer. */
  id: string;
  type: 'USER' | 'GROUP' | 'EXTERNAL' | 'CUSTOMER';
  role: 'OWNER' | 'MANAGER' | 'MEMBER';
}

export interface MemberList {
  /** Id of the group. */
  id: string;
  members: Member[];
}

export interface Account {
  suspended: boolean;
  student: boolean;
}

/**
 * Counts who is in which list. Suspended accounts get no mail and are left out.
 * @param accounts every account of the domain by id; nothing if they could not be read, and then nobody is known to be a student
 */
export function rosterOf(
  lists: MemberList[],
  accounts: Map<string, Account> | undefined,
): Pick<Roster, 'lists' | 'blocks' | 'accounts' | 'students'> {
  const inLists = new Map<string, { lists: number[]; outside: boolean; leads: boolean }>();
  const add = (id: string, list: number, outside: boolean, leads: boolean) => {
    const known = inLists.get(id) ?? { lists: [], outside, leads: false };
    inLists.set(id, known);
    if (known.lists[known.lists.length - 1] !== list) known.lists.push(list);
    known.leads = known.leads || leads;
  };
  const active = [...(accounts ?? [])].filter(([, { suspended }]) => !suspended);
  lists.forEach(({ members }, list) => {
    for (const { id, type, role } of members) {
      if (type === 'CUSTOMER') for (const [account] of active) add(account, list, false, false);
      // Older records of Google call an outsider a USER too.
      else if (type !== 'GROUP' && !accounts?.get(id)?.suspended) {
        add(id, list, type === 'EXTERNAL' || (accounts !== undefined && !accounts.has(id)), role !== 'MEMBER');
      }
    }
  });

  const blocks = new Map<string, Block>();
  for (const [id, mailbox] of inLists) {
    const key = mailbox.lists.join();
    const block = blocks.get(key) ?? { lists: mailbox.lists, inside: 0, outside: 0, students: 0, others: 0 };
    blocks.set(key, block);
    if (mailbox.outside) block.outside += 1;
    else block.inside += 1;
    if (accounts?.get(id)?.student) block.students += 1;
    else if (!mailbox.leads) block.others += 1;
  }
  return {
    lists: lists.map(list => leadersOf(list, accounts)),
    blocks: [...blocks.values()],
    ...(accounts && { accounts: active.length }),
    students: active.filter(([, { student }]) => student).length,
  };
}

function leadersOf({ id, members }: MemberList, accounts: Map<string, Account> | undefined): RosterList {
  const leaders = members.filter(member => member.role !== 'MEMBER' && !accounts?.get(member.id)?.suspended);
  return {
    id,
    nested: members.filter(({ type }) => type === 'GROUP').map(member => member.id),
    owners: leaders.filter(({ role }) => role === 'OWNER').length,
    managers: leaders.filter(({ role }) => role === 'MANAGER').length,
    studentLeaders: leaders.filter(leader => accounts?.get(leader.id)?.student).length,
  };
}
