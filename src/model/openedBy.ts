import { type Attribution, whatToStop } from './logEvent';

/** The third time within a day it is no slip any more. */
export const FLAPPING = 3;

/**
 * What to do about a group that was opened and is locked again.
 * @param by who opened it, the last one last
 * @param times the n-th time within a day
 * @param runsAs the account Postlock runs as, whose rights it needs itself
 */
export function todoWhenOpened(by: Attribution[], times = 1, runsAs?: string): string {
  const last = by[by.length - 1];
  if (times >= FLAPPING) return howToStop(last, runsAs);
  return `Find out ${last ? `why ${whatToStop(last) ?? 'they'} opened it` : 'who or what opened it'}, or it may be opened again.`;
}

/** What would keep somebody or something from opening a group again and again. */
export function howToStop(who: Attribution | undefined, runsAs?: string): string {
  if (!who) {
    return 'Find out who or what opens it: take owners and managers away one by one, or look which apps may change groups (Admin console ▸ Security ▸ API controls).';
  }
  const { app, client, account, robot, likely } = who;
  const person = account ?? (robot === undefined ? 'it' : `the robot account ${robot}`);
  if (app !== undefined || client !== undefined) {
    const name = app ?? 'the app';
    const block = `block ${client === undefined ? name : `client ${client}`} in the Admin console ▸ Security ▸ API controls ▸ App access control`;
    const first = likely ? `Make sure that it is ${name}. Then stop it` : `Stop ${name}`;
    const right = account === runsAs ? '' : ` take the right to change groups from ${person},`;
    return `${first}: ${block},${right} or have its makers leave this group alone.`;
  }
  if (account !== undefined && account === runsAs)
    return `Ask ${person}. Postlock runs as this account, so leave it its rights.`;
  if (who.log === 'admin') return `Ask ${person}, or take the admin right to change groups from that account.`;
  return `Ask ${person}, or make that account a plain member of the group.`;
}
