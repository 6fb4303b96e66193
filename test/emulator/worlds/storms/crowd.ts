import type { Member, User } from '../../world';
import { member, user } from '../../worldOf';
import type { Scene } from './storm';

/** The members of a list, with their accounts. A large one takes seconds to make: one crowd may live in many worlds. */
export interface Crowd {
  users: User[];
  members: Member[];
}

/** The people of a scene's list, `p1@` its domain and so on. */
export function crowdOf({ domain, recipients }: Scene): Crowd {
  const users = Array.from({ length: recipients }, (_, i) =>
    user(`p${i + 1}@${domain}`, { name: `Person ${i + 1}`, orgUnitPath: '/People' }),
  );
  return { users, members: users.map(({ address }) => member(address)) };
}
