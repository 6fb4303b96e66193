import type { Finding } from '../model/finding';
import { counted } from '../model/numbers';
import type { Facts } from './facts';

/**
 * POST.6: students are among the owners or managers of a protected group, who may change its settings themselves
 * (https://support.google.com/groups/answer/2464975). Who they are is for the Admin console to show.
 */
export function studentLeaders({ groups, rules, roster, settings: { studentUnits } }: Facts): Finding[] {
  // Without units there are no students to look for; the Overview says so.
  if (studentUnits.length === 0) return [];
  if (roster.accounts !== undefined && roster.students === 0) return [nobodyKnown(studentUnits)];
  const byId = new Map(groups.map(group => [group.id, group]));
  return roster.lists.flatMap(({ id, studentLeaders, owners, managers }): Finding[] => {
    const address = byId.get(id)?.address;
    if (studentLeaders === 0 || address === undefined || !rules.has(address)) return [];
    return [
      {
        check: 'POST.6',
        subject: address,
        severity: 'high',
        what: `${counted(studentLeaders, 'student is', 'students are')} among its ${owners + managers} owners and managers, who may post to it and may open it.`,
        todo: 'Make them plain members (Admin console ▸ the group ▸ Members).',
        group: { address, id },
      },
    ];
  });
}

const nobodyKnown = (units: string[]): Finding => ({
  check: 'POST.6',
  subject: 'Student units',
  severity: 'low',
  what: `Could not check: no account is in ${units.join(', ')}, which Settings names as units of students.`,
  todo: 'Name your "Student units" in Settings.',
  unchecked: { 'POST.6': 'no' },
});
