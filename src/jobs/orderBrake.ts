import { readKept } from '../google/kept';
import { addOrders } from '../google/orders';
import { BRAKE_FAILED, type Brake, isInForce } from '../model/brake';
import { isOpen, type LivingFinding } from '../model/finding';
import { isKnownAs } from '../model/group';
import type { Order } from '../model/order';
import { SIX_MINUTES } from '../plan/budget';
import { inTurn } from './inTurn';
import { onlyAdmins } from './onlyAdmins';
import { runTick } from './runTick';

/**
 * Ends the brake on a group now: it is set as the policy says. What was posted before is no new storm.
 * @param group its address; without one, as *Run* in the script editor calls it, every brake that is in force
 * @returns what was done, in words
 * @throws if the caller may not, or there is no brake on such a group, or a tick is running
 */
export const endBrake = (group?: string): string => ordered('end', group);

/** Has a braked group stay locked until somebody runs endBrake; otherwise as `endBrake`. */
export const keepLocked = (group?: string): string => ordered('keep locked', group);

function ordered(what: 'end' | 'keep locked', group = ''): string {
  const me = onlyAdmins();
  const address = String(group).trim().toLowerCase();
  return inTurn(() => {
    const kept = readKept();
    const { installer, state } = kept;
    if (installer !== me) throw new Error(`Only ${installer ?? 'the account that installs Postlock'} can do that.`);
    const now = new Date().toISOString();
    const inForce = (state?.brakes ?? []).filter(brake => isInForce(brake, now)).map(brake => brake.group);
    const known = state?.known.find(each => isKnownAs(each, address));
    const wanted = inForce.filter(each => address === '' || each.address === address || each.id === known?.id);
    const [first, ...others] = wanted.map((each): Order => ({ at: now, by: me, what, group: each.id }));
    if (!first) {
      const braked = inForce.map(each => each.address);
      const found =
        braked.length > 0 ? `one of ${braked.join(', ')}` : 'a group with a brake in force, and there is none';
      throw new Error(`Group: found "${address}", expected ${found}.`);
    }
    addOrders([first, ...others]);
    const { brakes, findings } = runTick(readKept(), SIX_MINUTES);
    return wanted.map(each => inWords(what, each, brakes, findings)).join('\n');
  });
}

/** What came of it, of one group. */
function inWords(
  what: 'end' | 'keep locked',
  { address, id }: Brake['group'],
  brakes: Brake[],
  findings: LivingFinding[],
): string {
  const own = brakes.filter(({ acts, group }) => acts && group.id === id);
  const isFailed = findings.some(
    each => isOpen(each) && each.group?.id === id && each.headline?.endsWith(BRAKE_FAILED),
  );
  if (what === 'keep locked')
    return `${address} stays locked until endBrake is run${isFailed ? ', but it is not locked now; the Findings tab says why' : ''}.`;
  if (own.some(({ ended }) => ended === undefined))
    return `The brake on ${address} could not be ended; the Findings tab says why.`;
  return `The brake on ${address} has ended${own.some(({ stays }) => stays) ? '. No policy row says who may post to it, so it stays locked' : ''}.`;
}
