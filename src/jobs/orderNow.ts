import { alone } from '../google/alone';
import { readKept } from '../google/kept';
import { addOrders } from '../google/orders';
import type { Asked } from '../model/order';
import type { State } from '../model/state';
import { isStricter } from '../plan/actionsFor';
import { THIRTY_SECONDS } from '../plan/budget';
import { WORDS } from '../ui/words';
import { runTick } from './runTick';

/**
 * Notes what somebody asks for, and runs a tick that does it, as far as the time of a button goes. What it does not come to is left to the next tick.
 * @param me the caller, who was found to be an admin
 * What only closes a group is noted for any admin; a tick can be run by the account that Postlock runs as alone.
 * @returns the state that the tick left, or nothing if it is left to the next
 * @throws if another admin asks for more
 */
export function orderNow(me: string, asked: Asked[]): State | undefined {
  const { installer, uninstalled } = readKept();
  if (uninstalled) throw new Error(uninstalled);
  if (installer === undefined) throw new Error(WORDS.notInstalled);
  const isOther = installer !== me;
  if (isOther && !asked.every(({ what }) => isStricter(what))) throw new Error(WORDS.only(installer));
  const at = new Date().toISOString();
  const [first, ...others] = asked.map(each => ({ at, by: me, ...each }));
  if (first) addOrders([first, ...others]);
  if (isOther) return undefined;
  let state: State | undefined;
  alone(() => {
    state = runTick(readKept(), THIRTY_SECONDS);
  });
  return readKept().orders.some(order => order.at === at) ? undefined : state;
}
