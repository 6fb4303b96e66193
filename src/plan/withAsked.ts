import type { Group } from '../model/group';
import type { Order } from '../model/order';
import type { Rule } from '../model/rule';

/** The rules, noting which groups somebody asked to have re-locked. */
export function withAsked(rules: Map<string, Rule>, orders: Order[], groups: Group[]): Map<string, Rule> {
  const ids = new Map(orders.flatMap(order => (order.what === 're-lock' ? [[order.group, order.by] as const] : [])));
  if (ids.size === 0) return rules;
  const asked = new Map(rules);
  for (const { id, address } of groups) {
    const [rule, by] = [rules.get(address), ids.get(id)];
    if (rule && by !== undefined) asked.set(address, { ...rule, askedBy: by });
  }
  return asked;
}
