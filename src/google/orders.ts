import { asciiJson } from '../model/asciiJson';
import type { Order } from '../model/order';

const PREFIX = 'order.';

const store = () => PropertiesService.getScriptProperties();

/** Keeps what somebody asked for at one moment. Each moment has a property of its own, so that a tick that runs meanwhile loses none. */
export const addOrders = (orders: [Order, ...Order[]]): void => {
  store().setProperty(PREFIX + orders[0].at, asciiJson(orders));
};

/** Forgets what was asked for at these moments. */
export function dropOrders(orders: Order[]): void {
  for (const at of new Set(orders.map(order => order.at))) store().deleteProperty(PREFIX + at);
}

/** What was asked for, as it is kept, the oldest first. */
export const ordersIn = (properties: Record<string, string>): string[] =>
  Object.keys(properties)
    .filter(key => key.startsWith(PREFIX))
    .sort()
    .map(key => properties[key] ?? '');
