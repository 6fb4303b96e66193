const PREFIX = 'ya29.';

/** The program that got a token: the logs name it. */
export interface Client {
  name?: string;
  clientId: string;
  /** A service account that acts for an admin by domain-wide delegation; the logs then give no name. */
  impersonates?: true;
  ipAddress?: string;
  regionCode?: string;
}

/** Whom an access token speaks for, and what it may be used for. */
export interface Caller {
  address: string;
  /** Full scope URLs. */
  scopes: string[];
  client?: Client;
  /** A service account that acts for nobody but itself: its key, as the logs give it. */
  robot?: string;
}

/** The program that Apps Script's tokens belong to. */
export const scriptClient: Client = {
  name: 'Postlock',
  clientId: '417052981362-p0stl0ck.apps.googleusercontent.com',
};

function tokenOf(caller: Caller): string {
  return PREFIX + Buffer.from(JSON.stringify(caller)).toString('base64url');
}

/**
 * An access token of the kind Google hands out: opaque to its bearer, but the emulator can read it back. Without a client
 * it is the person themselves.
 */
export function tokenFor(address: string, scopes: string[], client?: Client): string {
  return tokenOf({ address, scopes, ...(client && { client }) });
}

/** A token of a service account that was given an admin role of its own. */
export function robotToken(key: string, scopes: string[]): string {
  return tokenOf({ address: key, scopes, robot: key });
}

/** Whom a token was made for; undefined if nobody made it. */
export function callerOf(token: string): Caller | undefined {
  if (!token.startsWith(PREFIX)) return undefined;
  try {
    return JSON.parse(Buffer.from(token.slice(PREFIX.length), 'base64url').toString());
  } catch {
    return undefined;
  }
}
