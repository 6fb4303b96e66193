import type { Client } from '../token';
import type { User, World } from '../world';

export interface GoogleCaller {
  user: User;
  /** Those of the token's scopes that the method takes. */
  scopes: string[];
  /** The program that acts for the account, if its token belongs to one. */
  client?: Client;
  /** The key of a service account that acts for nobody but itself. */
  robot?: string;
}

/** A request that was understood and allowed. */
export interface Call {
  world: World;
  caller: GoogleCaller;
  /** Path and query parameters by name. */
  parameters: Record<string, string | undefined>;
  /** The query parameters of Google's that may be given several times. */
  ranges: string[];
  metadataHeaders: string[];
  body: Record<string, unknown>;
}

/** How the emulator answers one method of Google's. */
export interface Handler {
  /** Where it is written, for the message when it is asked for what it does not know. */
  file: string;
  /** The method's own query parameters that it obeys. */
  parameters: string[];
  /** @throws GoogleError */
  answer: (call: Call) => object;
}

/** The same file for several methods. */
export function handlersIn(file: string, methods: Record<string, Omit<Handler, 'file'>>): Record<string, Handler> {
  return Object.fromEntries(Object.entries(methods).map(([id, method]) => [id, { ...method, file }]));
}
