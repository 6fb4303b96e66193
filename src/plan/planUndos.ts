import type { Group } from '../model/group';
import type { Order } from '../model/order';
import { SETTING_NAMES } from '../model/postingSettings';
import type { Relock } from '../model/relock';
import { meets, type Rule } from '../model/rule';
import type { State } from '../model/state';

/**
 * The PATCHes that set groups as they were before Postlock re-locked them, where somebody asked for that. What the policy does not allow by now would
 * only be re-locked again.
 * @param relocked of the last day, the oldest first
 * @param now ISO 8601, UTC
 */
export const planUndos = (
  orders: Order[],
  relocked: State['relocked'],
  groups: Group[],
  rules: Map<string, Rule>,
  now: string,
): Relock[] =>
  orders.flatMap((order): Relock[] => {
    if (order.what !== 'undo') return [];
    const group = groups.find(({ id, failure }) => id === order.group && !failure);
    const from = group?.settings;
    const to = relocked
      .filter(({ id }) => id === order.group)
      .flatMap(each => each.from ?? [])
      .pop();
    const rule = group && rules.get(group.address);
    if (!group || !from || !to || (rule && !meets(to, rule))) return [];
    const patch = Object.fromEntries(
      SETTING_NAMES.filter(name => from[name] !== to[name]).map(name => [name, to[name]]),
    );
    if (Object.keys(patch).length === 0) return [];
    return [{ at: now, group: group.address, id: group.id, from, patch, for: 'undo', askedBy: order.by }];
  });
