export type Cause =
  | 'API off'
  | 'scope refused'
  | 'role missing'
  | 'quota'
  | 'not found'
  | 'refused'
  | 'down'
  | 'unreadable'
  | 'out of time';

/** Something that Google did not answer, with a cause that a person can act on. */
export interface Failure {
  /** Whose answer it was, e.g. `Groups Settings API`. */
  api: string;
  cause: Cause;
  /** HTTP status; 0 when there was no answer. */
  status: number;
  /** Google's own words. */
  message: string;
}

export type Answer<T> = { value: T } | { failure: Failure };

const REMEDIES: Record<Cause, string> = {
  'API off': "Switch this API on in the script's Cloud project.",
  'scope refused': 'Open the add-on and authorise it again: a scope is missing.',
  'role missing': 'The installing account needs an admin role that may read and change groups.',
  quota: "Google's quota is used up for now. Postlock tries again at the next tick.",
  'not found': 'Look whether it was deleted or renamed.',
  refused: "Google refused the request. Look at the group in the Admin console and at Google's words.",
  down: 'Google did not answer properly. Postlock tries again at the next tick.',
  unreadable: "Google's answer has a value that Postlock does not know. Look for a newer version of Postlock.",
  'out of time': 'There was no time left in this tick. Postlock tries again at the next.',
};

/** What would make it readable. */
export const remedyFor = (failure: Failure): string => REMEDIES[failure.cause];

export const describeFailure = ({ api, status, message }: Failure): string =>
  status > 0 ? `${api} answered ${status}: ${message}` : `${api}: ${message}`;
