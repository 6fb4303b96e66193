import { isInForce } from '../model/brake';
import { isOpen, type LivingFinding } from '../model/finding';
import type { State } from '../model/state';

/** What somebody can have done about a finding, in a card. */
export const ACTIONS = ['re-lock', 'lock', 'accept', 'undo', 'end', 'keep locked'] as const;
export type Action = (typeof ACTIONS)[number];

/** Those that widen who may post, for a while: they need a reason, an owner and a last day. */
export const isException = (action: Action): boolean => action === 'accept' || action === 'undo';

/** Those that only close a group, which any admin may have done by the next tick. */
export const isStricter = (what: string): boolean => what === 're-lock' || what === 'keep locked';

/** @param now ISO 8601, UTC */
export function actionsFor(finding: LivingFinding, { brakes, relocked }: State, now: string): Action[] {
  const { check, group } = finding;
  if (!group) return [];
  const open = isOpen(finding);
  if (check === 'POST.1' && open) return ['re-lock', 'accept'];
  if (check === 'POST.1') return relocked.some(({ id, from }) => id === group.id && from) ? ['undo'] : [];
  if ((check === 'POST.2' || check === 'POST.3') && open && finding.posters) return ['lock', 'accept'];
  const brake = brakes.find(each => each.group.id === group.id && isInForce(each, now));
  if (check !== 'MAIL.2' || !brake) return [];
  return brake.kept ? ['end'] : ['end', 'keep locked'];
}
