import type { Finding } from '../model/finding';
import type { Group } from '../model/group';
import { isWider } from '../model/posters';
import { postersOf } from '../model/postingSettings';
import { isMade } from '../model/relock';
import type { Rule } from '../model/rule';
import type { Facts } from './facts';

/** DELIV.3: a protected group takes mail or members from outside, or the domain lets owners of groups allow it. */
export function fromOutside({ groups, rules, relocks, declared }: Facts): Finding[] {
  const closed = new Set(relocks.outcomes.filter(isMade).map(({ relock }) => relock.group));
  const ofGroups = groups.flatMap((group): Finding[] => {
    const { address, id } = group;
    const rule = rules.get(address);
    if (!rule) return [];
    const ways = [
      ...(isOpenToAnyone(group, rule) && !closed.has(address)
        ? [{ severity: 'low' as const, what: 'anyone on the internet may post, which POST.1 tells too' }]
        : []),
      ...(group.allowExternalMembers === 'true'
        ? [{ severity: 'medium' as const, what: 'people outside the domain may be members (allowExternalMembers)' }]
        : []),
      ...(group.spamModerationLevel === 'ALLOW'
        ? [{ severity: 'low' as const, what: 'messages that look like spam are posted (spamModerationLevel is ALLOW)' }]
        : []),
    ];
    if (ways.length === 0) return [];
    return [
      {
        check: 'DELIV.3',
        subject: address,
        severity: ways.some(({ severity }) => severity === 'medium') ? 'medium' : 'low',
        what: `${upper(ways.map(({ what }) => what).join('; '))}.`,
        todo: "Change that in the group's settings (Admin console ▸ the group ▸ Settings).",
        group: { address, id },
      },
    ];
  });
  const unknown = groups.filter(
    ({ address, settings, failure, allowExternalMembers, spamModerationLevel }) =>
      rules.has(address) && settings && !failure && !(allowExternalMembers && spamModerationLevel),
  );
  return [...ofGroups, ...untold(unknown), ...ofDomain(declared.groupsSharing)];
}

const untold = (groups: Group[]): Finding[] =>
  groups.length === 0
    ? []
    : [
        {
          check: 'DELIV.3',
          subject: 'Members from outside, and spam',
          severity: 'low',
          what: `Could not check: Google does not say of ${groups.map(({ address }) => address).join(', ')} what is allowed.`,
          todo: 'Look yourself: Admin console ▸ the group ▸ Settings.',
          unchecked: { 'DELIV.3': 'in part' },
        },
      ];

/** A rule that allows anyone is as the policy says. */
const isOpenToAnyone = ({ settings }: Group, rule: Rule): boolean =>
  settings !== undefined && postersOf(settings) === 'anyone' && isWider('anyone', rule.posters);

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const WHERE = 'Admin console ▸ Apps ▸ Google Workspace ▸ Groups for Business ▸ Sharing options';

function ofDomain(sharing: Facts['declared']['groupsSharing']): Finding[] {
  const finding = (subject: string, what: string): Finding => ({
    check: 'DELIV.3',
    subject,
    severity: 'low',
    what: `${what}. A protected group that an owner opens so is told of.`,
    todo: `Switch it off: ${WHERE}.`,
  });
  return [
    ...(sharing?.mailFromOutside
      ? [
          finding(
            'Groups for Business: mail from outside',
            'Owners of groups may allow mail from outside the domain (ownersCanAllowIncomingMailFromPublic, SCuBA GWS.GROUPS.1.3)',
          ),
        ]
      : []),
    ...(sharing?.membersFromOutside
      ? [
          finding(
            'Groups for Business: members from outside',
            'Owners of groups may allow members from outside the domain (ownersCanAllowExternalMembers, SCuBA GWS.GROUPS.1.2)',
          ),
        ]
      : []),
  ];
}
