const PREFIX = 'ya29.';

/** Whom an access token speaks for, and what it may be used for. */
export interface Caller {
  address: string;
  /** Full scope URLs. */
  scopes: string[];
}

/** An access token of the kind Google hands out: opaque to its bearer, but the emulator can read it back. */
export function tokenFor(address: string, scopes: string[]): string {
  return PREFIX + Buffer.from(JSON.stringify({ address, scopes })).toString('base64url');
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
