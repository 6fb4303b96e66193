import type { World } from '../../world';
import type { GoogleCaller } from '../handler';
import type { Actor, Origin } from './activity';

/** Stands where an actor has no profile: the description of `actor.profileId` in the Reports API. */
export const PLACEHOLDER_ID = '105250506097979753968';

/** Where everybody sits who is not a program. */
const SEAT = {
  ipAddress: '198.51.100.7',
  networkInfo: { ipAsn: [64496], regionCode: 'US', subdivisionCode: 'US-CA' },
};

/** Google's name for itself as an actor. */
const SYSTEM: Origin = { actor: { callerType: 'KEY', key: 'SYSTEM', profileId: PLACEHOLDER_ID } };

/** Somebody at a web page of Google's. */
export function person(world: World, address: string): Origin {
  const user = world.users.get(address.toLowerCase());
  if (!user) throw new Error(`The world has no account ${address}`);
  return { actor: { callerType: 'USER', email: user.address, profileId: user.id }, ...SEAT };
}

/** The first super admin, or Google itself where there is none. */
export function somebodyInCharge(world: World): Origin {
  const admin = [...world.users.values()].find(user => user.admin === 'super');
  return admin ? person(world, admin.address) : SYSTEM;
}

function applicationInfo(world: World, { client }: GoogleCaller): Pick<Actor, 'applicationInfo'> {
  if (!client || !world.unknowns.logNamesApp) return {};
  const { name, clientId, impersonates = false } = client;
  const named = name !== undefined && !impersonates;
  return {
    applicationInfo: {
      ...(named && { applicationName: name }),
      oauthClientId: clientId,
      impersonation: impersonates,
    },
  };
}

/** Whoever called an API: a robot has a key and no address, a program is named beside the account it acts for. */
export function originOf(world: World, caller: GoogleCaller): Origin {
  const { user, client, robot } = caller;
  if (robot !== undefined) return { actor: { callerType: 'KEY', key: robot, profileId: PLACEHOLDER_ID } };
  if (!client) return person(world, user.address);
  const { ipAddress, regionCode } = client;
  return {
    actor: { callerType: 'USER', email: user.address, profileId: user.id, ...applicationInfo(world, caller) },
    ...(ipAddress !== undefined && { ipAddress }),
    ...(regionCode !== undefined && { networkInfo: { ipAsn: [64497], regionCode } }),
  };
}
