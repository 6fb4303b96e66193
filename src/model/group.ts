import type { Failure } from './failure';
import type { PostingSettings } from './postingSettings';

/** A Google Group as last read. */
export interface Group {
  address: string;
  /** Google's own id: it stays when the address changes, and differs when a group is re-created. */
  id: string;
  name: string;
  /** Former and other addresses; after a rename Google keeps the old address here. */
  aliases: string[];
  /** Direct members only: Google does not count the members of nested groups. */
  directMembers: number;
  /** Absent until read for the first time. */
  settings?: PostingSettings;
  /** Where replies go, in Google's words; it does not decide who may post. */
  replyTo?: string;
  /** Whether people outside may be members, and what becomes of messages that look like spam, in Google's words; kept of protected groups. */
  allowExternalMembers?: string;
  spamModerationLevel?: string;
  /** Addresses of the groups it is a direct member of; absent until read for the first time. */
  parents?: string[];
  /** When the settings were last read (ISO 8601, UTC). */
  readAt?: string;
  /** When that answer had come, which may be minutes after the tick began. */
  answeredAt?: string;
  /** When they were read before that, if this tick read them anew. */
  readBefore?: string;
  /** Why the settings could not be read when last asked for; what stands in `settings` is then older. */
  failure?: Failure;
  /** When that was. */
  failedAt?: string;
}

/** Whether this is its address, or a former one. */
export const isKnownAs = ({ address, aliases }: Pick<Group, 'address' | 'aliases'>, name: string): boolean =>
  address === name || aliases.includes(name);

/** Of all groups those that have the id or the address of one of these: of 50,000 a map takes longer than all that is looked up in it. */
export function among(groups: Group[], these: Pick<Group, 'id' | 'address'>[]): Group[] {
  const wanted = new Set(these.flatMap(({ id, address }) => [id, address]));
  return groups.filter(({ id, address }) => wanted.has(id) || wanted.has(address));
}
