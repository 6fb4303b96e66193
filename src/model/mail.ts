import type { Failure } from './failure';

import type { Posters } from './posters';

/** Where it is known from how much mail there is, in the words of Settings. */
export const MAIL_SOURCES = ['Gmail log', 'BigQuery', 'canary'] as const;
export type MailSource = (typeof MAIL_SOURCES)[number];

/** One message to a group, as a source tells of it; whether the group took it, only the canary knows. */
export interface Post {
  /** Its Message-ID: the same in every source. */
  id: string;
  /** When it was sent (ISO 8601, UTC). */
  at: string;
  /** Address or former address of the group that was written to. */
  group: string;
  /** Address of the account that sent it. */
  sender: string;
  /** Whether it answers another message; only the canary sees that. */
  reply?: true;
  /** The canary got a copy: the group took it. */
  delivered?: true;
  /** When a source told of it for the first time, which may be hours later. */
  told?: string;
}

/** Messages and their copies in a span of time; never add the two. */
export interface Volume {
  /** Messages sent by accounts of the domain, each once. */
  messages: number;
  /** Copies in mailboxes of the domain. */
  deliveries: number;
  /** Two standard errors of the deliveries as a share of them: 0 where every one was counted. */
  error: number;
}

/** What one source tells of a span of time (ISO 8601, UTC). */
export interface MailCount {
  source: MailSource;
  from: string;
  to: string;
  /** Posts to groups. */
  posts: Post[];
  /** There was more than was read, and posts are missing. */
  cut: boolean;
  /** Of the whole domain, hour by hour (begin of the hour, UTC), as far as the export has them whole; nothing else tells them along with posts. */
  hours?: { at: string; volume: Volume }[];
}

/** One hour of mail. */
export interface MailHour {
  /** Its begin (ISO 8601, UTC). */
  at: string;
  /** By which source the domain's figures are, and when they were counted last; absent if none could tell. */
  source?: MailSource;
  countedAt: string;
  /** Of the whole domain; absent if no source could tell. */
  domain?: Volume;
  /** Posts to protected groups and what they came to, by id of the group; groups without any are left out. */
  groups: Record<string, GroupMail>;
  /** Protected groups (ids) of whose posts no source told, true: of no group's. What stands of them in `groups` is known, and else nothing. */
  unseen?: true | string[];
  /** Of a day with far less mail than its weekday has: holidays say nothing about what is usual. */
  quiet?: true;
}

/** Of one group in one hour: deliveries are posts × recipients. */
export interface GroupMail {
  posts: number;
  senders: number;
  deliveries: number;
}

/** Who could post to a group in a span of time, as far as ticks saw it (ISO 8601, UTC). */
export interface PostersSpan {
  id: string;
  posters: Posters;
  /** When it was last seen otherwise; empty if it never was. */
  from: string;
  /** When it was first seen otherwise; absent where it is so still. */
  to?: string;
}

/** What is known of mail from one tick to the next. Kept for itself: it can be read again, as far as logs go back. */
export interface MailSeen {
  /** Time of the newest event that the Gmail log has shown so far: what is newer may be late. */
  logTo?: string;
  /** Up to where the canary's mailbox was read. */
  historyId?: string;
  /** Posts to groups in the last hours. */
  posts: Post[];
  /** The groups that storms can be in: open, and one post reaches as many as it takes. */
  stormable: { id: string; address: string; aliases: string[] }[];
  /** Who could post to groups for which that changed in the last hours. */
  posters?: PostersSpan[];
  /** Of which protected groups it was asked whether the canary is a member, by id, when, and where it is none. */
  canary?: { askedAt: string; asked: string[]; missing: string[]; failure?: Failure };
}

export const NO_MAIL_SEEN: MailSeen = { posts: [], stormable: [] };
